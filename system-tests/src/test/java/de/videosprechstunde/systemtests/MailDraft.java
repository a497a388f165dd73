package de.videosprechstunde.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;

/** An {@code .eml} file as a mail program reads it, and the calendar entry in it as a calendar does. */
record MailDraft(Message message, String text, Entity attachment, Calendar calendar) {
    static {
        // Time zones are the entry's own: nothing is fetched.
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
        System.setProperty("net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
    }

    static MailDraft read(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            var message = new DefaultMessageBuilder().parseMessage(bytes);
            var parts = ((Multipart) message.getBody()).getBodyParts();
            var attachment = parts.get(1);
            var calendar = new CalendarBuilder().build(((SingleBody) attachment.getBody()).getInputStream());
            return new MailDraft(message, text((TextBody) parts.getFirst().getBody()), attachment, calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String text(TextBody body) throws IOException {
        try (var reader = body.getReader()) {
            return reader.readAllAsString();
        }
    }

    VEvent event() {
        return calendar.<VEvent>getComponent(Component.VEVENT).orElseThrow();
    }

    String method() {
        return calendar.getProperty("METHOD").orElseThrow().getValue();
    }

    String property(String name) {
        return event().getProperty(name).orElseThrow().getValue();
    }
}
