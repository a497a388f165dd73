package de.videosprechstunde.billing.collection;

import de.videosprechstunde.billing.sepa.Bic;
import de.videosprechstunde.billing.sepa.Cents;
import de.videosprechstunde.billing.sepa.Iban;
import java.io.OutputStream;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of ISO 20022, in the shapes that recur. Always the JDK's writer, whatever else is on the class path. */
final class Elements {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    Elements(OutputStream out) throws XMLStreamException {
        xml = FACTORY.createXMLStreamWriter(out, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
    }

    void start(String name, String namespace) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeDefaultNamespace(namespace);
    }

    Elements start(String name) throws XMLStreamException {
        xml.writeStartElement(name);
        return this;
    }

    Elements end() throws XMLStreamException {
        xml.writeEndElement();
        return this;
    }

    Elements text(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
        return this;
    }

    void euros(String name, Cents amount) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("Ccy", "EUR");
        xml.writeCharacters(amount.toString());
        xml.writeEndElement();
    }

    void account(String name, Iban account) throws XMLStreamException {
        start(name).start("Id").text("IBAN", account.value()).end().end();
    }

    /** Within the EEA the IBAN is enough; the word says so. */
    void bank(String name, Optional<Bic> bank) throws XMLStreamException {
        start(name).start("FinInstnId");
        if (bank.isPresent()) {
            text("BICFI", bank.get().value());
        } else {
            start("Othr").text("Id", "NOTPROVIDED").end();
        }
        end().end();
    }

    void close() throws XMLStreamException {
        xml.writeEndDocument();
        xml.close();
    }
}
