package de.videosprechstunde.billing.sepa;

/** The two direct debit schemes (SD-02). B2B knows no refund, and the debtor's bank must have confirmed the mandate. */
public enum Scheme {
    CORE,
    B2B
}
