package de.videosprechstunde.systemtests.bench;

import de.videosprechstunde.systemtests.browser.PatientBrowser;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;

/** One admission over a connection that stands already, and back into the waiting room; milliseconds. */
record Admission(double doctorSeenAfter, double patientSeenAfter) {
    static final String NAME = "Wartet auf das Bild";

    static Admission measure(PracticeBrowser doctor, PatientBrowser patient) {
        patient.isInWaitingRoom();
        patient.practicePicture().isStill();
        patient.practicePicture().expectFrame();
        double admitted = doctor.timedClick(doctor.admission(doctor.guest(NAME)));
        double doctorSeen = patient.practicePicture().frameShownAt();

        doctor.patientPicture().expectFrame();
        double started = patient.timedClick(patient.button("Jetzt"));
        double patientSeen = doctor.patientPicture().frameShownAt();

        doctor.patientPicture().isMoving();
        doctor.returnToWaitingRoom();
        return new Admission(doctorSeen - admitted, patientSeen - started);
    }
}
