package de.videosprechstunde.billing.subscription;

import de.videosprechstunde.billing.web.Day;
import de.videosprechstunde.billing.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(SubscriptionResource.PATH)
@RolesAllowed("billing")
@Tag(name = "Subscriptions", description = "What practices have booked")
@APIResponse(
        responseCode = "401",
        description = "not-signed-in: no valid token",
        content = @Content(schema = @Schema(implementation = Problem.class)))
@APIResponse(responseCode = "403", description = "not-allowed: the token lacks the role billing")
class SubscriptionResource {

    static final String PATH = "/billing/subscriptions";

    private final Subscriptions subscriptions;

    SubscriptionResource(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @POST
    @Operation(summary = "Book the function for a practice", description = "The answer's Location names the booking.")
    @APIResponseSchema(value = SubscriptionResponse.class, responseCode = "201", responseDescription = "Booked")
    @APIResponse(responseCode = "400", description = "malformed-request")
    @APIResponse(responseCode = "409", description = "already-booked")
    @APIResponse(responseCode = "422", description = "doctor-count-out-of-range, start-out-of-range")
    public Uni<Response> book(SubscriptionRequests.Book wanted) {
        return subscriptions
                .book(wanted.practiceId(), wanted.doctorCount(), wanted.from())
                .map(this::answer);
    }

    @GET
    @Operation(summary = "List all subscriptions")
    @APIResponseSchema(value = SubscriptionResponse.All.class, responseCode = "200", responseDescription = "All")
    public Uni<SubscriptionResponse.All> list() {
        return subscriptions.all().map(SubscriptionResponse.All::of);
    }

    @GET
    @Path("/{practiceId}")
    @Operation(summary = "Read a practice's subscription")
    @APIResponseSchema(value = SubscriptionResponse.class, responseCode = "200", responseDescription = "As booked")
    @APIResponse(responseCode = "404", description = "not-found: nothing is booked")
    public Uni<Response> read(UUID practiceId) {
        return subscriptions.find(practiceId).map(found -> found.map(this::ok)
                .orElseGet(() -> SubscriptionProblems.notBooked().response()));
    }

    @GET
    @Path("/{practiceId}/changes")
    @Operation(summary = "Read how the number of doctors came and will come about")
    @APIResponseSchema(
            value = SubscriptionResponse.Changes.class,
            responseCode = "200",
            responseDescription = "All changes, planned ones too")
    @APIResponse(responseCode = "404", description = "not-found: nothing is booked")
    public Uni<Response> changes(UUID practiceId) {
        return subscriptions.find(practiceId).map(found -> found.map(
                        subscription -> Response.ok(SubscriptionResponse.Changes.of(subscription))
                                .build())
                .orElseGet(() -> SubscriptionProblems.notBooked().response()));
    }

    @PUT
    @Path("/{practiceId}/doctor-count")
    @Operation(
            summary = "Raise the number of doctors",
            description = "Takes effect today, or on a later day within twelve months. Repeating it is harmless.")
    @APIResponseSchema(value = SubscriptionResponse.class, responseCode = "200", responseDescription = "As booked now")
    @APIResponse(responseCode = "400", description = "malformed-request")
    @APIResponse(responseCode = "404", description = "not-found: nothing is booked")
    @APIResponse(responseCode = "409", description = "lowering-needs-notice, contract-over")
    @APIResponse(responseCode = "422", description = "doctor-count-out-of-range, day-out-of-range")
    public Uni<Response> raise(
            UUID practiceId,
            @Parameter(description = "First day, in Europe/Berlin; today when left out") @QueryParam("from") Day from,
            SubscriptionRequests.SetDoctorCount wanted) {
        return subscriptions
                .raise(practiceId, wanted.doctorCount(), from == null ? subscriptions.today() : from.date())
                .map(this::answer);
    }

    private Response answer(Booking booking) {
        return switch (booking) {
            case Booking.Booked(var subscription) -> created(subscription);
            case Booking.AlreadyBooked() -> SubscriptionProblems.alreadyBooked().response();
            case Booking.DoctorCountOutOfRange() ->
                SubscriptionProblems.doctorCountOutOfRange().response();
            case Booking.StartOutOfRange(var earliest, var latest) ->
                SubscriptionProblems.startOutOfRange(earliest, latest).response();
        };
    }

    private Response answer(Raise raise) {
        return switch (raise) {
            case Raise.Raised(var subscription) -> ok(subscription);
            case Raise.Unchanged(var subscription) -> ok(subscription);
            case Raise.NotBooked() -> SubscriptionProblems.notBooked().response();
            case Raise.DoctorCountOutOfRange() ->
                SubscriptionProblems.doctorCountOutOfRange().response();
            case Raise.DayOutOfRange(var earliest, var latest) ->
                SubscriptionProblems.dayOutOfRange(earliest, latest).response();
            case Raise.Over(var lastDay) -> SubscriptionProblems.over(lastDay).response();
            case Raise.LoweringNeedsNotice(var booked) ->
                SubscriptionProblems.loweringNeedsNotice(booked).response();
        };
    }

    private Response ok(Subscription subscription) {
        return Response.ok(today(subscription)).build();
    }

    /** The Location is a path (RFC 9110, section 10.2.2), right behind every proxy that does not rewrite paths. */
    private Response created(Subscription subscription) {
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, PATH + "/" + subscription.practiceId())
                .entity(today(subscription))
                .build();
    }

    private SubscriptionResponse today(Subscription subscription) {
        return SubscriptionResponse.of(subscription.allowanceOn(subscriptions.today()));
    }
}
