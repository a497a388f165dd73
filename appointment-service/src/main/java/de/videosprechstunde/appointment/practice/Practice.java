package de.videosprechstunde.appointment.practice;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A practice; known from the moment that it books or one of its people signs in, and nameless until somebody names it. */
@Entity
public class Practice {
    @Id
    UUID id;

    String name;
    String telephone;

    @Embedded
    Allowance allowance;

    protected Practice() {}

    public UUID id() {
        return id;
    }

    /** Null until the administrator has entered it; the same is true of the telephone number. */
    public String name() {
        return name;
    }

    public String telephone() {
        return telephone;
    }

    /** Patients are shown whom they call, and whom to ring up if it fails (R17). */
    public boolean canBeShownToPatients() {
        return name != null && telephone != null;
    }

    public AllowanceState allowanceOn(LocalDate day) {
        return booked().map(booked -> booked.on(day)).orElse(AllowanceState.NONE);
    }

    Optional<Allowance> booked() {
        return Optional.ofNullable(allowance);
    }

    Activation activationOn(LocalDate day, long activeDoctors) {
        return booked().map(booked -> booked.activationOn(day, activeDoctors)).orElseGet(Activation.NotBooked::new);
    }

    void take(Allowance snapshot) {
        if (snapshot.isNewerThan(allowance)) {
            allowance = snapshot;
        }
    }
}
