package de.videosprechstunde.billing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("de.videosprechstunde.billing");

    @Test
    void featuresDoNotDependOnEachOtherInCircles() {
        slices().matching("de.videosprechstunde.billing.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    @Test
    void rulesAreFreeOfFrameworks() {
        noClasses()
                .that()
                .haveSimpleName("Subscription")
                .or()
                .haveSimpleName("DoctorCount")
                .or()
                .haveSimpleName("NoticePeriod")
                .or()
                .haveSimpleName("Quarter")
                .or()
                .haveSimpleName("TopicLifetime")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate..", "io.smallrye..")
                .check(classes);
    }

    /** SD-18: amounts will be cents or decimals. */
    @Test
    void nothingIsKeptInFloatingPoint() {
        noFields()
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .check(classes);
    }
}
