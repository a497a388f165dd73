package de.videosprechstunde.billing.statement;

import java.util.List;

/** What comes of reading a file. After a refusal, nothing that was told before may be booked. */
sealed interface Reading {

    /** @param warnings what the file contradicts itself in, without being unreadable; the first few */
    record Read(Kind kind, String messageId, long events, List<String> warnings) implements Reading {}

    record Refused(Why why) implements Reading {}

    enum Why {
        EMPTY("Die Datei ist leer."),
        ZIP("Das ist ein ZIP-Archiv. Entpacken Sie es und laden Sie die XML-Dateien einzeln hoch."),
        NOT_XML("Die Datei ist kein vollständiges XML. Laden Sie sie noch einmal bei der Bank herunter."),
        DOCTYPE("Die Datei enthält eine DOCTYPE-Angabe. Kontoauszüge haben keine; sie wird nicht gelesen."),
        ENCODING("Die Datei ist nicht in UTF-8 oder ISO-8859-1 geschrieben."),
        OTHER_MESSAGE("Gelesen werden camt.053 und camt.054 (Versionen 02 und 08) und pain.002 (Versionen 03 und 10)."),
        TOO_LARGE("Die Datei ist größer als erlaubt."),
        TOO_DEEP("Die Datei ist tiefer verschachtelt, als es Kontoauszüge sind."),
        TOO_LONG("Ein einzelner Teil der Datei ist länger, als es in Kontoauszügen vorkommt.");

        private final String german;

        Why(String german) {
            this.german = german;
        }

        String german() {
            return german;
        }
    }
}
