package de.videosprechstunde.appointment.legal;

import io.quarkus.qute.RawString;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the templates are filled with: what the operator has said, and marked gaps where nothing was said.
 *
 * @param missing the settings that were left out
 */
record OperatorDetails(Map<String, Object> values, List<String> missing) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMAN);

    static OperatorDetails of(Operator operator) {
        Gaps gaps = new Gaps();
        Map<String, Object> said = new HashMap<>();
        said.put("name", gaps.or(operator.name(), "name", "Name"));
        said.put(
                "address",
                operator.address()
                        .<Object>map(List::copyOf)
                        .orElseGet(() -> List.of(gaps.or(Optional.empty(), "address", "Anschrift"))));
        said.put("telephone", gaps.or(operator.telephone(), "telephone", "Telefonnummer"));
        said.put("email", gaps.or(operator.email(), "email", "E-Mail-Adresse"));
        said.put("responsible", gaps.or(operator.responsible(), "responsible", "Vertretung"));
        said.put("supervision", gaps.or(operator.supervisoryAuthority(), "supervisory-authority", "Aufsichtsbehörde"));
        said.put(
                "dataProtectionOfficer",
                gaps.or(operator.dataProtectionOfficer(), "data-protection-officer", "Datenschutzbeauftragte"));
        said.put(
                "dataProtectionAuthority",
                gaps.or(operator.dataProtectionAuthority(), "data-protection-authority", "Datenschutzaufsicht"));
        said.put(
                "accessibilityAuthority",
                gaps.or(operator.accessibilityAuthority(), "accessibility-authority", "Stelle für Barrierefreiheit"));
        said.put(
                "accessibilityReviewed",
                gaps.or(operator.accessibilityReviewed().map(DAY::format), "accessibility-reviewed", "Datum"));
        said.put("hosting", gaps.or(operator.hosting(), "hosting", "Ort der Server"));
        said.put("accessLogs", gaps.or(operator.accessLogs(), "access-logs", "Aufbewahrung der Protokolle"));

        Map<String, Object> values = new HashMap<>();
        values.put("operator", said);
        values.put("register", operator.register().orElse(""));
        values.put("role", gaps.or(operator.role(), "role", "wer verantwortlich ist"));
        values.put(
                "controller",
                operator.role().filter(Operator.Role.CONTROLLER::equals).isPresent());
        values.put(
                "processor",
                operator.role().filter(Operator.Role.PROCESSOR::equals).isPresent());
        return new OperatorDetails(Map.copyOf(values), List.copyOf(gaps.settings));
    }

    private static final class Gaps {
        private final List<String> settings = new ArrayList<>();

        /** Markup of our own; whatever the operator has written is escaped. */
        Object or(Optional<?> said, String setting, String what) {
            if (said.isPresent()) {
                return said.get();
            }
            settings.add(setting);
            return new RawString("<mark class=\"missing\">[Angabe des Betreibers fehlt: " + what + "]</mark>");
        }
    }
}
