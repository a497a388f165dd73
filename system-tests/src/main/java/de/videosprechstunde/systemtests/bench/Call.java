package de.videosprechstunde.systemtests.bench;

import com.microsoft.playwright.PlaywrightException;
import de.videosprechstunde.systemtests.browser.PatientBrowser;
import de.videosprechstunde.systemtests.browser.Picture;
import de.videosprechstunde.systemtests.browser.PracticeBrowser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;

/** A consultation to which one bad moment after the other happens. */
record Call(PracticeBrowser doctor, PatientBrowser patient) {
    static final double NEVER_MILLISECONDS = 30_000;
    static final String NAME = "Steht manchmal still";

    /** So that the next moment meets a call that has come to rest. */
    private static final Duration REST = Duration.ofSeconds(4);

    /** Longer than it takes to notice. */
    private static final Duration NOTICED = Duration.ofSeconds(2);

    void begin(String link) {
        patient.openLink(link).enterAs(NAME);
        doctor.admit(NAME);
        patient.startsTalking();
        doctor.patientPicture().isMoving();
        patient.practicePicture().isMoving();
        pause(REST);
    }

    /**
     * @param moment says when the cause is gone, unless that is as soon as it has begun
     * @return milliseconds until both pictures move again
     */
    double standstill(Consumer<Runnable> moment) {
        var pictures = List.of(doctor.patientPicture(), patient.practicePicture());
        pictures.forEach(Picture::watchPauses);
        double[] back = {System.currentTimeMillis()};
        moment.accept(() -> back[0] = System.currentTimeMillis());
        return longest(pictures, List.of(), back[0]);
    }

    /**
     * @param reload until nothing more is asked of anybody
     * @param doctors whether it is the doctor's page, or the patient's, or both
     * @return milliseconds until both pictures move, from when nothing more is asked
     */
    double standstillByReload(boolean doctors, boolean patients, DoubleSupplier reload) {
        var stay = new ArrayList<Picture>();
        var begin = new ArrayList<Picture>();
        (doctors ? begin : stay).add(doctor.patientPicture());
        (patients ? begin : stay).add(patient.practicePicture());
        stay.forEach(Picture::watchPauses);
        double back = reload.getAsDouble();
        begin.forEach(Picture::watchPauses);
        return longest(stay, begin, back);
    }

    private static double longest(List<Picture> stayed, List<Picture> begun, double back) {
        pause(NOTICED);
        double longest = 0;
        for (var picture : stayed) {
            longest = Math.max(longest, untilMoving(picture, pause -> pause.until() - Math.max(back, pause.from())));
        }
        for (var picture : begun) {
            longest = Math.max(longest, untilMoving(picture, pause -> pause.until() - back));
        }
        pause(REST);
        return longest;
    }

    private static double untilMoving(Picture picture, ToDoubleFunction<Picture.Pause> measure) {
        try {
            picture.isMoving((int) NEVER_MILLISECONDS);
        } catch (PlaywrightException e) {
            return NEVER_MILLISECONDS;
        }
        return Math.max(measure.applyAsDouble(picture.longestPause()), 0);
    }

    static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
