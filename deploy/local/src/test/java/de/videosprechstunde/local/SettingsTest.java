package de.videosprechstunde.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void dataForPeopleIsDurableAndDataOfTestsIsNot() {
        assertTrue(Settings.forUse(folder).durable());
        assertFalse(Settings.forTests(folder, folder.resolve("data")).durable());
    }

    @Test
    void impossiblePortsAndUnknownServicesAreRefused() {
        Settings settings = Settings.forUse(folder);

        assertThrows(IllegalArgumentException.class, () -> settings.withPort(65536));
        assertThrows(IllegalArgumentException.class, () -> settings.withStunPort(-1));
        assertThrows(IllegalArgumentException.class, () -> settings.withServices(Set.of("media-server")));
    }

    @Test
    void laterEnvironmentAddsToEarlier() {
        Settings settings = Settings.forUse(folder)
                .withEnvironment("billing-service", Map.of("A", "1", "B", "1"))
                .withEnvironment("billing-service", Map.of("B", "2"));

        assertEquals(Map.of("A", "1", "B", "2"), settings.environment().get("billing-service"));
    }

    @Test
    void serviceThatIsNotBuiltIsNamedBeforeAnythingStarts() {
        Settings settings = Settings.forTests(folder, folder.resolve("data"));
        try (Children children = new Children()) {
            Services services = new Services(settings, folder, children);

            CannotStart refusal = assertThrows(CannotStart.class, services::check);

            assertTrue(refusal.getMessage().contains("is not built"), refusal.getMessage());
        }
    }

    @Test
    void dataFolderIsFreeAgainAfterItsInstallationHasEnded() {
        InUse first = InUse.take(folder);

        assertThrows(CannotStart.class, () -> InUse.take(folder));
        first.close();
        InUse.take(folder).close();
    }

    @Test
    void removingAFolderLeavesWhatItsLinksPointTo() throws Exception {
        Path kept = Files.writeString(
                Files.createDirectories(folder.resolve("kept")).resolve("file"), "x");
        Path removed = Files.createDirectories(folder.resolve("removed/deep"));
        Files.createSymbolicLink(removed.resolve("link"), kept.getParent());

        Folders.delete(folder.resolve("removed"));

        assertFalse(Files.exists(removed));
        assertTrue(Files.exists(kept));
    }
}
