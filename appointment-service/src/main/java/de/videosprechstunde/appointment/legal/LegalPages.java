package de.videosprechstunde.appointment.legal;

import de.videosprechstunde.appointment.retention.RetentionSettings;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Variant;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Terms, privacy, accessibility and imprint (R10, R16), filled in once: nothing in them depends on who reads. The templates
 * come with the web client; what an operator has written is text, never markup.
 */
@Singleton
@Startup
class LegalPages {
    private static final Logger LOG = Logger.getLogger(LegalPages.class);
    private static final List<String> NAMES =
            List.of("nutzungsbedingungen", "datenschutz", "barrierefreiheit", "impressum");

    private final Map<String, String> pages;

    LegalPages(Operator operator, RetentionSettings retention) {
        OperatorDetails details = OperatorDetails.of(operator);
        if (!details.missing().isEmpty() && LaunchMode.current() == LaunchMode.NORMAL) {
            LOG.warnf(
                    "The legal pages have gaps. Please set videosprechstunde.operator: %s",
                    String.join(", ", details.missing()));
        }
        this.pages = filled(details, Period.parse(retention.period()));
    }

    Optional<String> page(String name) {
        return Optional.ofNullable(pages.get(name));
    }

    static Map<String, String> filled(OperatorDetails details, Period retention) {
        Engine engine = Engine.builder()
                .addDefaults()
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .build();
        Variant html = Variant.forContentType(Variant.TEXT_HTML);
        Map<String, Object> values = new HashMap<>(details.values());
        values.put("retention", GermanPeriod.inWords(retention));
        return NAMES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), name -> engine.parse(
                        template(name), html, name)
                .render(values)));
    }

    private static String template(String name) {
        try (InputStream template =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("legal/" + name + ".html")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
