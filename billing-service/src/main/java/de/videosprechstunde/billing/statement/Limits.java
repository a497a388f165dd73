package de.videosprechstunde.billing.statement;

/**
 * How large a bank's file may be, so that one that is not a bank's does no harm: 100 000 entries are 75 MB.
 *
 * @param bytes of the whole file
 * @param step bytes that may be read for one step of the parser: a text, a tag with its attributes, a comment
 * @param depth of nesting
 * @param text characters in one element
 * @param parts elements that belong to one entry's detail
 */
record Limits(long bytes, int step, int depth, int text, int parts) {

    static final Limits USUAL = new Limits(200_000_000, 1 << 20, 40, 20_000, 2_000);
}
