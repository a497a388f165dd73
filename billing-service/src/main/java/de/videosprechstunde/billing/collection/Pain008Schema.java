package de.videosprechstunde.billing.collection;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Objects;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * Reads a finished file against a schema, as a stream. Ours describes what this service writes, more narrowly than the bank's
 * (docs/decisions: schemas); an installation may add the bank's own.
 */
final class Pain008Schema {

    private final Schema schema;

    private Pain008Schema(Schema schema) {
        this.schema = schema;
    }

    static Pain008Schema ours() {
        return of(Objects.requireNonNull(Pain008Schema.class.getResource("/collection/what-we-write.xsd")));
    }

    static Pain008Schema of(URL xsd) {
        try {
            var factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return new Pain008Schema(factory.newSchema(xsd));
        } catch (SAXException unusable) {
            throw new IllegalArgumentException("no schema: " + xsd, unusable);
        }
    }

    /** The first thing that is wrong; empty if nothing is. */
    Optional<String> firstError(InputStream file) throws IOException {
        try {
            var validator = schema.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new StreamSource(file));
            return Optional.empty();
        } catch (SAXException invalid) {
            return Optional.of(invalid.getMessage());
        }
    }
}
