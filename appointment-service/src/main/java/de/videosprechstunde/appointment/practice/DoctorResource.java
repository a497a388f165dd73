package de.videosprechstunde.appointment.practice;

import de.videosprechstunde.appointment.signin.Members;
import de.videosprechstunde.appointment.signin.Role;
import de.videosprechstunde.appointment.web.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

@Path("/api/practice/doctors")
class DoctorResource {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Members members;
    private final Doctors doctors;

    DoctorResource(Members members, Doctors doctors) {
        this.members = members;
        this.doctors = doctors;
    }

    record DoctorView(UUID id, String name, boolean active) {
        static DoctorView of(Doctor doctor) {
            return new DoctorView(doctor.id(), doctor.name(), doctor.isActive());
        }
    }

    @PUT
    @Path("me")
    @RolesAllowed(Role.DOCTOR_NAME)
    public Uni<DoctorView> register() {
        return doctors.register(members.current()).map(DoctorView::of);
    }

    @GET
    @RolesAllowed({Role.DOCTOR_NAME, Role.STAFF_NAME, Role.PRACTICE_ADMIN_NAME})
    @WithSession
    public Uni<List<DoctorView>> list() {
        return doctors.allOf(members.current().practice())
                .map(all -> all.stream().map(DoctorView::of).toList());
    }

    @PUT
    @Path("{id}/activation")
    @RolesAllowed(Role.PRACTICE_ADMIN_NAME)
    public Uni<Response> activate(UUID id) {
        return doctors.activate(members.current(), id).map(DoctorResource::answer);
    }

    @DELETE
    @Path("{id}/activation")
    @RolesAllowed(Role.PRACTICE_ADMIN_NAME)
    public Uni<Response> deactivate(UUID id) {
        return doctors.deactivate(members.current(), id)
                .map(known -> known
                        ? Response.noContent().build()
                        : Problem.notFound().response());
    }

    private static Response answer(Activation activation) {
        return switch (activation) {
            case Activation.Activated() -> Response.noContent().build();
            case Activation.DoctorUnknown() -> Problem.notFound().response();
            case Activation.NotBooked() ->
                noBooking("Ihre Praxis hat die Videosprechstunde noch nicht gebucht. Bitte buchen Sie sie zuerst.");
            case Activation.NotBookedYet(var from) ->
                noBooking("Die Buchung Ihrer Praxis beginnt am " + DAY.format(from) + ". Bitte warten Sie bis dahin.");
            case Activation.BookingOver(var lastDay) ->
                Problem.of(
                                409,
                                "booking-over",
                                "Buchung beendet",
                                "Die Buchung Ihrer Praxis endete am " + DAY.format(lastDay) + ". Bitte buchen Sie neu.")
                        .response();
            case Activation.AllPlacesTaken(var places) ->
                Problem.of(
                                409,
                                "all-places-taken",
                                "Alle gebuchten Plätze sind belegt",
                                "Gebucht sind " + places
                                        + ". Geben Sie einen Platz frei, oder buchen Sie weitere Ärztinnen und Ärzte dazu.")
                        .response();
        };
    }

    private static Response noBooking(String detail) {
        return Problem.of(409, "no-booking", "Nicht gebucht", detail).response();
    }
}
