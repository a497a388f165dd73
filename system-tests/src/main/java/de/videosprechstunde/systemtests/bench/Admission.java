package de.videosprechstunde.systemtests.bench;

import com.microsoft.playwright.PlaywrightException;
import de.videosprechstunde.systemtests.browser.PatientBrowser;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;
import java.util.Optional;
import java.util.OptionalDouble;

/** The first admission over a connection that stands already; milliseconds from the click to the frame shown. */
record Admission(double doctorSeenAfter, double patientSeenAfter) {
    /** Another name each round: the last round's entry, with a button of its own, may still be there for a moment. */
    static String name(int round) {
        return "Wartet auf das Bild (%02d)".formatted(round);
    }

    /**
     * The patient waits as this round's, and in the end as the next one's.
     *
     * @return empty if the page's own countdown was faster than the click on <i>Jetzt</i>
     */
    static Optional<Admission> measure(PracticeBrowser doctor, PatientBrowser patient, int round) {
        patient.isInWaitingRoom();
        patient.practicePicture().expectFrame();
        double admitted = doctor.timedClick(doctor.admission(doctor.guest(name(round))));
        double doctorSeen = patient.practicePicture().frameShownAt();

        doctor.patientPicture().expectFrame();
        var started = startsAtOnce(patient);
        double patientSeen = doctor.patientPicture().frameShownAt();

        doctor.patientPicture().isMoving();
        doctor.returnToWaitingRoom();
        // A new page has a new connection: over an old one, browsers show the first frames after a pause late.
        patient.isInWaitingRoom().reload().giveName(name(round + 1));
        return started.isEmpty()
                ? Optional.empty()
                : Optional.of(new Admission(doctorSeen - admitted, patientSeen - started.getAsDouble()));
    }

    private static OptionalDouble startsAtOnce(PatientBrowser patient) {
        try {
            return OptionalDouble.of(patient.timedClick(patient.button("Jetzt")));
        } catch (AssertionError | PlaywrightException e) {
            return OptionalDouble.empty();
        }
    }
}
