package de.videosprechstunde.appointment.ticket;

import de.videosprechstunde.appointment.practice.Doctor;
import de.videosprechstunde.appointment.practice.Doctors;
import de.videosprechstunde.appointment.signin.Member;
import de.videosprechstunde.appointment.signin.Members;
import de.videosprechstunde.appointment.signin.Role;
import de.videosprechstunde.appointment.web.Problem;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Tickets for the practice's own pages: an active doctor's opens the doctor's seats, that of staff none. */
@Path("/api/practice/tickets")
class PracticeTicketResource {
    private final Members members;
    private final Doctors doctors;
    private final TicketOffice tickets;
    private final StunServers stun;

    PracticeTicketResource(Members members, Doctors doctors, TicketOffice tickets, StunServers stun) {
        this.members = members;
        this.doctors = doctors;
        this.tickets = tickets;
        this.stun = stun;
    }

    record Ticket(String ticket, long expiresInSeconds, List<String> stun) {}

    @POST
    @RolesAllowed({Role.DOCTOR_NAME, Role.STAFF_NAME, Role.PRACTICE_ADMIN_NAME})
    @WithSession
    public Uni<Response> issue() {
        Member member = members.current();
        return doctors.of(member).map(doctor -> {
            if (member.is(Role.DOCTOR) && doctor != null && doctor.isActive()) {
                return ticket(JoinTicket.forDoctor(member.practice(), doctor.id()));
            }
            return member.plansForEverybody() ? ticket(JoinTicket.forStaff(member.practice())) : notActive(doctor);
        });
    }

    private Response ticket(JoinTicket ticket) {
        return Response.ok(new Ticket(tickets.issue(ticket), TicketOffice.LIFETIME.toSeconds(), stun.addresses()))
                .build();
    }

    private static Response notActive(Doctor doctor) {
        String whoHelps = "Bitte fragen Sie die Verwaltung Ihrer Praxis, damit sie Sie freischaltet.";
        String why = doctor == null ? "Sie sind hier noch nicht eingetragen. " : "Sie sind noch nicht freigeschaltet. ";
        return Problem.of(409, "doctor-not-active", "Nicht freigeschaltet", why + whoHelps)
                .response();
    }
}
