package de.videosprechstunde.appointment.practice;

import de.videosprechstunde.appointment.calendar.Berlin;
import de.videosprechstunde.appointment.signin.Member;
import de.videosprechstunde.appointment.signin.Members;
import de.videosprechstunde.appointment.signin.Role;
import de.videosprechstunde.appointment.web.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** What the practice's page asks first: who is signed in, and what may the practice do. */
@Path("/api/practice")
class PracticeResource {
    private final Members members;
    private final Practices practices;
    private final Doctors doctors;
    private final Clock clock;

    PracticeResource(Members members, Practices practices, Doctors doctors, Clock clock) {
        this.members = members;
        this.practices = practices;
        this.doctors = doctors;
        this.clock = clock;
    }

    record PracticeView(
            UUID id, String name, String telephone, int bookedDoctors, long activeDoctors, AllowanceState allowance) {}

    record Session(String name, Set<Role> roles, PracticeView practice, DoctorResource.DoctorView doctor) {}

    @GET
    @Path("session")
    @RolesAllowed({Role.DOCTOR_NAME, Role.STAFF_NAME, Role.PRACTICE_ADMIN_NAME})
    @WithSession
    public Uni<Session> session() {
        Member member = members.current();
        return practices.heardOf(member.practice()).chain(practice -> view(practice)
                .chain(view -> doctors.of(member)
                        .map(doctor -> new Session(
                                member.name(),
                                member.roles(),
                                view,
                                doctor == null ? null : DoctorResource.DoctorView.of(doctor)))));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.PRACTICE_ADMIN_NAME)
    @WithSession
    public Uni<Response> name(PracticeName given) {
        if (given == null || !given.isUsable()) {
            return Uni.createFrom().item(UNUSABLE.response());
        }
        return practices.name(members.current(), given).chain(this::view).map(view -> Response.ok(view)
                .build());
    }

    private static final Problem UNUSABLE = Problem.malformed(
            "Bitte geben Sie einen Namen (bis 120 Zeichen) und eine Telefonnummer aus Ziffern an, zum Beispiel +49 30 5550100.");

    private Uni<PracticeView> view(Practice practice) {
        return doctors.countActive(practice.id())
                .map(active -> new PracticeView(
                        practice.id(),
                        practice.name(),
                        practice.telephone(),
                        practice.booked().map(Allowance::doctorCount).orElse(0),
                        active,
                        practice.allowanceOn(Berlin.today(clock))));
    }
}
