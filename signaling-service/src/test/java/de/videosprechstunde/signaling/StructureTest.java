package de.videosprechstunde.signaling;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class StructureTest {

    private static final String ROOT = "de.videosprechstunde.signaling";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void featuresDoNotDependOnEachOtherInCircles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void protocolAndRulesKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".protocol", ROOT + ".room")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "io.vertx..", "org.apache.kafka..", "io.micrometer..")
                .check(CLASSES);
    }

    @Test
    void signalsCannotReachTheEvents() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".presence", ROOT + ".cancellation")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameContaining("SessionDescription")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleNameContaining("IceCandidate")
                .check(CLASSES);
    }
}
