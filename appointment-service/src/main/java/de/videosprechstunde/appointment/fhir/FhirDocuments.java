package de.videosprechstunde.appointment.fhir;

import ca.uhn.fhir.context.FhirContext;
import de.videosprechstunde.appointment.practice.Doctor;
import de.videosprechstunde.appointment.schedule.Appointment;
import de.videosprechstunde.appointment.web.Origin;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Date;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Appointment.AppointmentParticipantComponent;
import org.hl7.fhir.r4.model.Appointment.ParticipantRequired;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Reference;

/**
 * Writes FHIR R4. An appointment is its times, its state, its doctor's id and the practice's own reference: no patient, no
 * display, no description, no comment.
 */
@Singleton
class FhirDocuments {
    static final String MEDIA_TYPE = "application/fhir+json";
    /** The number that the practice's own system gave; digits and hyphens (R13). */
    static final String REFERENCE_SYSTEM = "urn:videosprechstunde:practice-reference";

    private final Origin origin;

    FhirDocuments(Origin origin) {
        this.origin = origin;
    }

    /** HAPI examines its classes once, with the first question of a practice system and not when the service starts. */
    private static final class Hapi {
        static final FhirContext R4 = FhirContext.forR4();
    }

    String base() {
        return origin.value() + "/api/fhir";
    }

    String written(IBaseResource resource) {
        return Hapi.R4.newJsonParser().encodeResourceToString(resource);
    }

    org.hl7.fhir.r4.model.Appointment appointment(FhirAppointments.Found found) {
        Appointment kept = found.appointment();
        var appointment = new org.hl7.fhir.r4.model.Appointment();
        appointment.setId(kept.id().toString());
        appointment.getMeta().setVersionId(String.valueOf(kept.version()));
        appointment.setStatus(found.status().inFhir);
        appointment.setStart(Date.from(kept.startsAt())).setEnd(Date.from(kept.endsAt()));
        appointment.getStartElement().setTimeZoneZulu(true);
        appointment.getEndElement().setTimeZoneZulu(true);
        appointment.setMinutesDuration(
                (int) Duration.between(kept.startsAt(), kept.endsAt()).toMinutes());
        participant(appointment.addParticipant(), kept.doctor());
        kept.reference()
                .ifPresent(reference ->
                        appointment.addIdentifier().setSystem(REFERENCE_SYSTEM).setValue(reference.value()));
        return appointment;
    }

    /** Of a place in an open hour that nobody has claimed: some doctor (R4 wants a participant, with a type or an actor). */
    private static void participant(AppointmentParticipantComponent participant, Doctor doctor) {
        participant.setRequired(ParticipantRequired.REQUIRED);
        if (doctor == null) {
            participant.setStatus(ParticipationStatus.NEEDSACTION);
            participant
                    .addType()
                    .addCoding()
                    .setSystem("http://terminology.hl7.org/CodeSystem/v3-ParticipationType")
                    .setCode("PPRF");
        } else {
            participant.setStatus(ParticipationStatus.ACCEPTED);
            participant.setActor(new Reference("Practitioner/" + doctor.id()));
        }
    }

    /** @param next null on the last page */
    Bundle bundle(FhirAppointments.Page page, URI self, URI next) {
        Bundle bundle = new Bundle();
        bundle.setType(Bundle.BundleType.SEARCHSET).setTotal((int) page.total());
        bundle.addLink().setRelation("self").setUrl(self.toString());
        if (next != null) {
            bundle.addLink().setRelation("next").setUrl(next.toString());
        }
        page.found().forEach(found -> bundle.addEntry()
                .setFullUrl(base() + "/Appointment/" + found.appointment().id())
                .setResource(appointment(found))
                .getSearch()
                .setMode(Bundle.SearchEntryMode.MATCH));
        return bundle;
    }
}
