package de.videosprechstunde.appointment.dialin;

import de.videosprechstunde.appointment.conduct.Conduct;

/** What the holder of a code agreed to. */
record PatientConduct(
        String code,
        int rulesVersion,
        boolean accompanied,
        boolean everybodyIntroduced,
        boolean noRecording,
        boolean helpersInformed) {
    PatientConduct {
        new Conduct(rulesVersion, accompanied, everybodyIntroduced, noRecording, helpersInformed);
    }

    Conduct conduct() {
        return new Conduct(rulesVersion, accompanied, everybodyIntroduced, noRecording, helpersInformed);
    }
}
