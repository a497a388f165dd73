package de.videosprechstunde.billing.statement;

import de.videosprechstunde.billing.statement.Reading.Why;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through XML of strangers. The JDK's own StAX, whatever else is on the class path, without DTDs: its defaults would
 * read local files for external entities. Standing on an element, one calls exactly one of {@link #children}, {@link #tree}
 * and {@link #skip}.
 */
final class XmlWalk {

    private static final XMLInputFactory FACTORY = hardened();
    private static final Set<String> ENCODINGS = Set.of("UTF-8", "UTF8", "US-ASCII", "ISO-8859-1");

    interface Child {
        void found(String name) throws Unreadable;
    }

    private final GuardedInput in;
    private final Limits limits;
    private final XMLStreamReader xml;
    private String namespace;
    private int depth;

    XmlWalk(GuardedInput in, Limits limits) throws Unreadable {
        this.in = in;
        this.limits = limits;
        try {
            xml = FACTORY.createXMLStreamReader((InputStream) in);
        } catch (XMLStreamException | RuntimeException e) {
            throw unreadable();
        }
        refuseOtherEncodings(xml.getCharacterEncodingScheme());
        refuseOtherEncodings(xml.getEncoding());
    }

    /** Goes to the root element; its namespace is then the one whose elements have names. */
    String root() throws Unreadable {
        while (next() != XMLStreamConstants.START_ELEMENT) {}
        namespace = String.valueOf(xml.getNamespaceURI());
        return namespace;
    }

    /** Behind the root element nothing but comments may come; otherwise two files were joined. */
    void expectEnd() throws Unreadable {
        while (next() != XMLStreamConstants.END_DOCUMENT) {}
    }

    /** An element of another namespace has no name. */
    String name() {
        return namespace.equals(xml.getNamespaceURI()) ? xml.getLocalName() : "";
    }

    void children(Child child) throws Unreadable {
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                child.found(name());
            }
        }
    }

    void skip() throws Unreadable {
        children(any -> skip());
    }

    Node tree() throws Unreadable {
        return tree(new int[] {limits.parts()});
    }

    private Node tree(int[] partsLeft) throws Unreadable {
        if (--partsLeft[0] < 0) {
            throw new Unreadable(Why.TOO_LONG);
        }
        var name = name();
        var currency = xml.getAttributeValue(null, "Ccy");
        var text = new StringBuilder();
        List<Node> children = new ArrayList<>();
        for (int event = next(); event != XMLStreamConstants.END_ELEMENT; event = next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> children.add(tree(partsLeft));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text);
                default -> {}
            }
        }
        return new Node(name, currency == null ? "" : currency, text.toString().strip(), List.copyOf(children));
    }

    private void append(StringBuilder text) throws Unreadable {
        if (text.length() + xml.getTextLength() > limits.text()) {
            throw new Unreadable(Why.TOO_LONG);
        }
        text.append(xml.getText());
    }

    private int next() throws Unreadable {
        in.allowNextStep();
        int event;
        try {
            event = xml.next();
        } catch (XMLStreamException | RuntimeException e) {
            throw unreadable();
        }
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Unreadable(Why.DOCTYPE);
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > limits.depth()) {
                    throw new Unreadable(Why.TOO_DEEP);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            default -> {}
        }
        return event;
    }

    private Unreadable unreadable() {
        return new Unreadable(in.exceeded() == null ? Why.NOT_XML : in.exceeded());
    }

    private static void refuseOtherEncodings(String encoding) throws Unreadable {
        if (encoding != null && !ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT))) {
            throw new Unreadable(Why.ENCODING);
        }
    }

    private static XMLInputFactory hardened() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLReporter((message, error, related, where) -> {}); // else it prints to the standard error
        return factory;
    }
}
