package de.videosprechstunde.systemtests.bench;

import de.videosprechstunde.systemtests.browser.PatientBrowser;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;

/** The first admission over a connection that stands already; milliseconds from the click to the frame shown. */
record Admission(double doctorSeenAfter, double patientSeenAfter) {
    static final String NAME = "Wartet auf das Bild";

    static Admission measure(PracticeBrowser doctor, PatientBrowser patient) {
        patient.isInWaitingRoom();
        patient.practicePicture().expectFrame();
        double admitted = doctor.timedClick(doctor.admission(doctor.guest(NAME)));
        double doctorSeen = patient.practicePicture().frameShownAt();

        doctor.patientPicture().expectFrame();
        double started = patient.timedClick(patient.button("Jetzt"));
        double patientSeen = doctor.patientPicture().frameShownAt();

        doctor.patientPicture().isMoving();
        doctor.returnToWaitingRoom();
        // A new page has a new connection: over an old one, browsers show the first frames after a pause late.
        patient.isInWaitingRoom().reload().giveName(NAME);
        return new Admission(doctorSeen - admitted, patientSeen - started);
    }
}
