package de.videosprechstunde.appointment.legal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalPagesTest {
    private static final String PREFIX = "videosprechstunde.operator.";
    private static final Map<String, String> COMPLETE = Map.ofEntries(
            Map.entry("name", "Klinikum Musterstadt gGmbH"),
            Map.entry("address", "Musterweg 1,12345 Musterstadt"),
            Map.entry("telephone", "+49 30 5550000"),
            Map.entry("email", "kontakt@klinik.example"),
            Map.entry("responsible", "Petra Beispiel"),
            Map.entry("register", "Amtsgericht Musterstadt, HRB 1"),
            Map.entry("role", "processor"),
            Map.entry("supervisory-authority", "Bezirksregierung Musterstadt"),
            Map.entry("data-protection-officer", "datenschutz@klinik.example"),
            Map.entry("data-protection-authority", "Die Landesbeauftragte"),
            Map.entry("accessibility-authority", "Marktüberwachungsstelle"),
            Map.entry("accessibility-reviewed", "2026-11-02"),
            Map.entry("hosting", "im eigenen Rechenzentrum"),
            Map.entry("access-logs", "keine"));

    @Test
    void whatTheOperatorSaidStandsOnThePages() {
        var pages = pages(Map.of());
        assertTrue(pages.get("impressum").contains("Musterweg 1<br />12345 Musterstadt<br />"));
        assertTrue(pages.get("impressum").contains("Amtsgericht Musterstadt, HRB 1"));
        assertTrue(pages.get("barrierefreiheit").contains("2. November 2026"));
        assertTrue(pages.get("datenschutz").contains("Die Landesbeauftragte"));
        assertTrue(pages.get("nutzungsbedingungen").contains("Klinikum Musterstadt gGmbH"));
        for (String page : pages.values()) {
            assertFalse(page.contains("<mark"), page);
            assertFalse(page.contains("{"), page);
        }
    }

    @Test
    void whatTheOperatorLeftOutIsAMarkedGapAndNamedByItsSetting() {
        var details = OperatorDetails.of(operator(Map.of()));
        var pages = LegalPages.filled(details, Period.ofDays(30));
        assertEquals(COMPLETE.size() - 1, details.missing().size(), "all but the register");
        assertTrue(COMPLETE.keySet().containsAll(details.missing()));
        assertTrue(pages.get("impressum")
                .contains("<mark class=\"missing\">[Angabe des Betreibers fehlt: Anschrift]</mark><br />"));
        assertTrue(pages.get("datenschutz").contains("[Angabe des Betreibers fehlt: wer verantwortlich ist]"));
        pages.values().forEach(page -> assertTrue(page.contains("<mark"), page));
    }

    @Test
    void textsOfTheOperatorAreNoMarkup() {
        var pages = pages(Map.of("name", "<script>alert(1)</script> & Söhne", "address", "<b>Weg</b> 1"));
        assertTrue(pages.get("impressum").contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; Söhne"));
        assertTrue(pages.get("impressum").contains("&lt;b&gt;Weg&lt;/b&gt; 1"));
        pages.values().forEach(page -> assertFalse(page.contains("<script>"), page));
    }

    @Test
    void whoIsResponsibleFollowsTheRole() {
        String processor = pages(Map.of("role", "processor")).get("datenschutz");
        assertTrue(processor.contains("Klinikum Musterstadt gGmbH betreibt die Videosprechstunde in ihrem Auftrag"));
        assertTrue(
                processor.contains("Name und Telefonnummer der Praxis sehen Sie"), "how to reach who is responsible");
        assertTrue(processor.contains("Wenden Sie sich dafür bitte an Ihre Praxis."));
        String controller = pages(Map.of("role", "controller")).get("datenschutz");
        assertTrue(
                controller.contains("Verantwortlich für die Verarbeitung Ihrer Daten ist Klinikum Musterstadt gGmbH."));
        assertFalse(controller.contains("Artikel 28"));
        assertTrue(controller.contains("Wenden Sie sich dafür an Klinikum Musterstadt gGmbH oder an Ihre Praxis."));
    }

    @Test
    void aRoleThatThereIsNotStopsTheStart() {
        var refused = assertThrows(ConfigValidationException.class, () -> operator(Map.of("role", "both")));
        assertTrue(refused.getMessage().contains("videosprechstunde.operator.role"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"P30D, 30 Tage", "P1D, einen Tag", "P3M, 3 Monate", "P1M5D, einen Monat und 5 Tage", "P2W, 14 Tage"})
    void theRetentionPeriodThatIsSetIsTheOneThatIsTold(String period, String words) {
        String page = LegalPages.filled(OperatorDetails.of(operator(COMPLETE)), Period.parse(period))
                .get("datenschutz");
        assertTrue(page.contains("werden " + words + " nach dem Termin gelöscht"), page);
    }

    @Test
    void thePrivacyPageTellsWhatIsEasilyForgotten() {
        String page = pages(Map.of()).get("datenschutz");
        for (String told : List.of(
                "IP-Adresse) des anderen, auch schon im Wartezimmer, bevor Sie hereingebeten werden",
                "welche Fassung der Regeln, wann, welchen davon zugestimmt wurde",
                "könnte den Namen lesen, bis Sie und die Praxis im Gespräch die vier Bilder verglichen haben",
                "wie oft jede Antwort gegeben wurde",
                "Er wird nirgendwohin geschickt")) {
            assertTrue(page.contains(told), told);
        }
    }

    private static Map<String, String> pages(Map<String, String> other) {
        Map<String, String> settings = new HashMap<>(COMPLETE);
        settings.putAll(other);
        return LegalPages.filled(OperatorDetails.of(operator(settings)), Period.ofDays(30));
    }

    private static Operator operator(Map<String, String> settings) {
        Map<String, String> properties = new HashMap<>();
        settings.forEach((name, value) -> properties.put(PREFIX + name, value));
        return new SmallRyeConfigBuilder()
                .withMapping(Operator.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(Operator.class);
    }
}
