package de.videosprechstunde.appointment.legal;

import io.smallrye.config.ConfigMapping;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who operates the installation, for the legal pages; what is left out stands there as a marked gap. */
@ConfigMapping(prefix = "videosprechstunde.operator")
public interface Operator {
    /** Whether the operator decides about the processing, or does it for the practices (Art. 4 and 28 GDPR). */
    enum Role {
        CONTROLLER,
        PROCESSOR
    }

    Optional<String> name();

    /** Line by line. */
    Optional<List<String>> address();

    Optional<String> telephone();

    Optional<String> email();

    /** Who represents the operator. */
    Optional<String> responsible();

    /** Register and number, VAT id; the one thing that not every operator has. */
    Optional<String> register();

    Optional<Role> role();

    Optional<String> supervisoryAuthority();

    Optional<String> dataProtectionOfficer();

    Optional<String> dataProtectionAuthority();

    Optional<String> accessibilityAuthority();

    Optional<LocalDate> accessibilityReviewed();

    /** Where the servers stand, and whose they are. */
    Optional<String> hosting();

    /** How long the ingress and its like keep addresses; the services themselves write none. */
    Optional<String> accessLogs();
}
