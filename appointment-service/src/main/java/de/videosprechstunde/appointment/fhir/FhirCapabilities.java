package de.videosprechstunde.appointment.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/** What a practice system may ask for: appointments, read only. */
final class FhirCapabilities {
    private static final String DATE = "2026-11-27";

    private FhirCapabilities() {}

    static CapabilityStatement of(String base) {
        CapabilityStatement statement = new CapabilityStatement();
        statement.setStatus(PublicationStatus.ACTIVE).setDateElement(new org.hl7.fhir.r4.model.DateTimeType(DATE));
        statement.setKind(CapabilityStatement.CapabilityStatementKind.INSTANCE).setFhirVersion(FHIRVersion._4_0_1);
        statement.addFormat("json");
        statement.getSoftware().setName("Videosprechstunde");
        statement
                .getImplementation()
                .setDescription("Videosprechstunde, appointment-service")
                .setUrl(base);
        var rest = statement.addRest().setMode(RestfulCapabilityMode.SERVER);
        rest.getSecurity()
                .setCors(false)
                .addService()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/restful-security-service")
                .setCode("OAuth");
        CapabilityStatementRestResourceComponent appointment =
                rest.addResource().setType("Appointment");
        appointment.setVersioning(CapabilityStatement.ResourceVersionPolicy.VERSIONED);
        appointment.addInteraction().setCode(TypeRestfulInteraction.READ);
        appointment.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
        parameter(appointment, "date", SearchParamType.DATE);
        parameter(appointment, "status", SearchParamType.TOKEN);
        List.of("actor", "practitioner").forEach(name -> parameter(appointment, name, SearchParamType.REFERENCE));
        return statement;
    }

    private static void parameter(
            CapabilityStatementRestResourceComponent resource, String name, SearchParamType type) {
        resource.addSearchParam().setName(name).setType(type);
    }
}
