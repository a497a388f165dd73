package de.videosprechstunde.appointment.fhir;

import de.videosprechstunde.appointment.signin.Members;
import de.videosprechstunde.appointment.signin.Role;
import de.videosprechstunde.appointment.web.Problem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.DateTimeException;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Appointments for practice systems, as FHIR R4: read and search. Every refusal is an OperationOutcome. */
@Path("/api/fhir")
@Produces({FhirDocuments.MEDIA_TYPE, MediaType.APPLICATION_JSON})
@RolesAllowed({Role.DOCTOR_NAME, Role.STAFF_NAME, Role.PRACTICE_ADMIN_NAME})
@Tag(name = "FHIR R4")
class FhirResource {
    private static final Problem NOT_UNDERSTOOD =
            Problem.malformed("Known are date (eq, ge, gt, le, lt; at most twice), actor or practitioner"
                    + " (Practitioner/<id>), status, _count and _format=json.");

    private final Members members;
    private final FhirAppointments appointments;
    private final FhirDocuments documents;

    FhirResource(Members members, FhirAppointments appointments, FhirDocuments documents) {
        this.members = members;
        this.appointments = appointments;
        this.documents = documents;
    }

    @GET
    @Path("metadata")
    @PermitAll
    @Operation(summary = "CapabilityStatement")
    public Uni<Response> metadata() {
        return Uni.createFrom().voidItem().chain(() -> written(() -> FhirCapabilities.of(documents.base()), null));
    }

    @GET
    @Path("Appointment/{id}")
    @Operation(summary = "One appointment: no patient, no display, no description, no comment")
    public Uni<Response> read(UUID id) {
        return appointments
                .read(members.current(), id)
                .chain(found -> found == null
                        ? Uni.createFrom().item(Problem.notFound().response())
                        : written(
                                () -> documents.appointment(found),
                                "W/\"" + found.appointment().version() + "\""));
    }

    @GET
    @Path("Appointment")
    @Operation(
            summary =
                    "Search by date, actor, practitioner and status; a searchset Bundle, by the page (_count, link next)")
    public Uni<Response> search(UriInfo address) {
        try {
            FhirSearch search = FhirSearch.of(address.getQueryParameters());
            return appointments
                    .search(members.current(), search)
                    .chain(page -> written(() -> documents.bundle(page, self(address), next(page, address)), null));
        } catch (DateTimeException | IllegalArgumentException notUnderstood) {
            return Uni.createFrom().item(NOT_UNDERSTOOD.response());
        }
    }

    /** On a worker thread: the first time takes as long as HAPI needs to examine its classes. */
    private Uni<Response> written(Supplier<IBaseResource> resource, String etag) {
        return Uni.createFrom()
                .item(() -> documents.written(resource.get()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .map(text -> Response.ok(text, FhirDocuments.MEDIA_TYPE)
                        .header("ETag", etag)
                        .build());
    }

    private URI self(UriInfo address) {
        return asked(address).build();
    }

    private URI next(FhirAppointments.Page page, UriInfo address) {
        if (!page.more()) {
            return null;
        }
        var last = page.found().getLast().appointment();
        return asked(address)
                .replaceQueryParam(FhirSearch.AFTER, new FhirSearch.After(last.startsAt(), last.id()).text())
                .build();
    }

    /** With the one public origin, whatever way the request came. */
    private UriBuilder asked(UriInfo address) {
        return UriBuilder.fromUri(documents.base() + "/Appointment")
                .replaceQuery(address.getRequestUri().getRawQuery());
    }
}
