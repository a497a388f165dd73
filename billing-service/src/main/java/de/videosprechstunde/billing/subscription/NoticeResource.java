package de.videosprechstunde.billing.subscription;

import de.videosprechstunde.billing.web.Day;
import de.videosprechstunde.billing.web.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path(SubscriptionResource.PATH + "/{practiceId}")
@RolesAllowed("billing")
@Tag(name = "Notice", description = "Three months to the end of the quarter")
@APIResponse(
        responseCode = "401",
        description = "not-signed-in: no valid token",
        content = @Content(schema = @Schema(implementation = Problem.class)))
@APIResponse(responseCode = "403", description = "not-allowed: the token lacks the role billing")
class NoticeResource {

    private static final String RECEIVED_ON =
            "Day of receipt (§ 130 BGB), in Europe/Berlin; the server's today when left out";
    private static final String NOT_BEFORE =
            "A later end that the notice names; one that ends no quarter is read as the next that does";

    private final Subscriptions subscriptions;

    NoticeResource(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @POST
    @Path("/cancellation")
    @Operation(
            summary = "Record the notice that ends the contract",
            description = "The first one stays effective; repeating it is harmless. It cannot be taken back.")
    @APIResponseSchema(value = SubscriptionResponse.class, responseCode = "200", responseDescription = "With its end")
    @APIResponse(responseCode = "400", description = "malformed-request")
    @APIResponse(responseCode = "404", description = "not-found: nothing is booked")
    @APIResponse(responseCode = "422", description = "receipt-out-of-range, end-out-of-range")
    public Uni<Response> cancel(
            UUID practiceId,
            @Parameter(description = RECEIVED_ON) @QueryParam("receivedOn") Day receivedOn,
            @Parameter(description = NOT_BEFORE) @QueryParam("notBefore") Day notBefore) {
        var received = orToday(receivedOn);
        return subscriptions
                .cancel(practiceId, received, notBefore == null ? received : notBefore.date())
                .map(this::answer);
    }

    @GET
    @Path("/cancellation/preview")
    @Operation(
            summary = "What if notice were received on a day?",
            description = "For any day, of the future too. Nothing is changed.")
    @APIResponseSchema(value = NoticeResponse.Preview.class, responseCode = "200", responseDescription = "The dates")
    @APIResponse(responseCode = "400", description = "malformed-request")
    @APIResponse(responseCode = "404", description = "not-found: nothing is booked")
    public Uni<Response> preview(
            UUID practiceId,
            @Parameter(description = RECEIVED_ON) @QueryParam("receivedOn") Day receivedOn,
            @Parameter(description = NOT_BEFORE) @QueryParam("notBefore") Day notBefore) {
        var received = orToday(receivedOn);
        var named = notBefore == null ? received : notBefore.date();
        return subscriptions.find(practiceId).map(found -> found.map(
                        subscription -> Response.ok(new NoticeResponse.Preview(
                                        received, subscription.endIfNoticeWere(received, named), subscription.until()))
                                .build())
                .orElseGet(() -> SubscriptionProblems.notBooked().response()));
    }

    @POST
    @Path("/reductions")
    @Operation(
            summary = "Record a notice for some of the doctors",
            description = "Fewer count from the day after the end that a notice for all would have.")
    @APIResponseSchema(
            value = SubscriptionResponse.Changes.class,
            responseCode = "200",
            responseDescription = "All changes, the new one last")
    @APIResponse(responseCode = "400", description = "malformed-request")
    @APIResponse(responseCode = "404", description = "not-found: nothing is booked")
    @APIResponse(responseCode = "409", description = "not-lower, contract-over")
    @APIResponse(responseCode = "422", description = "doctor-count-out-of-range, receipt-out-of-range")
    public Uni<Response> reduce(
            UUID practiceId,
            @Parameter(description = RECEIVED_ON) @QueryParam("receivedOn") Day receivedOn,
            SubscriptionRequests.SetDoctorCount wanted) {
        return subscriptions
                .reduce(practiceId, wanted.doctorCount(), orToday(receivedOn))
                .map(NoticeResource::answer);
    }

    private Response answer(Cancellation cancellation) {
        return switch (cancellation) {
            case Cancellation.Cancelled(var subscription, var lastDay) -> ok(subscription);
            case Cancellation.FirstNoticeStands(var subscription) -> ok(subscription);
            case Cancellation.NotBooked() -> SubscriptionProblems.notBooked().response();
            case Cancellation.ReceiptOutOfRange(var earliest, var latest) ->
                SubscriptionProblems.receiptOutOfRange(earliest, latest).response();
            case Cancellation.EndOutOfRange(var latest) ->
                SubscriptionProblems.endOutOfRange(latest).response();
        };
    }

    private static Response answer(Reduction reduction) {
        return switch (reduction) {
            case Reduction.Reduced(var subscription, var firstDay) ->
                Response.ok(SubscriptionResponse.Changes.of(subscription)).build();
            case Reduction.NotBooked() -> SubscriptionProblems.notBooked().response();
            case Reduction.DoctorCountOutOfRange() ->
                SubscriptionProblems.doctorCountOutOfRange().response();
            case Reduction.ReceiptOutOfRange(var earliest, var latest) ->
                SubscriptionProblems.receiptOutOfRange(earliest, latest).response();
            case Reduction.NotLower(var planned, var firstDay) ->
                SubscriptionProblems.notLower(planned, firstDay).response();
            case Reduction.Over(var lastDay) ->
                SubscriptionProblems.over(lastDay).response();
        };
    }

    private Response ok(Subscription subscription) {
        return Response.ok(SubscriptionResponse.of(subscription.allowanceOn(subscriptions.today())))
                .build();
    }

    private LocalDate orToday(Day day) {
        return day == null ? subscriptions.today() : day.date();
    }
}
