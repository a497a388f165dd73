package de.videosprechstunde.appointment.invitation;

import de.videosprechstunde.appointment.schedule.Repetition;
import de.videosprechstunde.appointment.schedule.WantedTime;
import java.util.List;
import java.util.Objects;

/** @param first what every one of them is like, on its first day */
record NewSeries(NewAppointment first, Repetition repetition) {
    NewSeries {
        Objects.requireNonNull(first);
        Objects.requireNonNull(repetition);
    }

    List<WantedTime> times() {
        WantedTime time = first.time();
        return repetition.from(time.day()).stream().map(time::on).toList();
    }
}
