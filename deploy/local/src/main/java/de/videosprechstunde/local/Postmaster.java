package de.videosprechstunde.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The PostgreSQL server of one data folder, whoever has started it: known by the lock file that it keeps there. */
record Postmaster(Path data) {
    private static final String LOCK = "postmaster.pid";

    /** A lock file alone says nothing: after a crash its process id may be something else's by now. */
    Optional<ProcessHandle> running() {
        return pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive).filter(this::servesThisFolder);
    }

    /** What a start that was aborted or killed has left running, or only its lock, would keep us from starting. */
    void endLeftover(Steps steps, Path log) {
        running()
                .ifPresent(process -> steps.line(
                        Postgres.NAME,
                        "an earlier start has left it running (process " + process.pid() + "): ending that one"));
        end(log);
        try {
            Files.deleteIfExists(data.resolve(LOCK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the server that still runs here, if one does; returns when it is gone. */
    void end(Path log) {
        running().ifPresent(process -> adopted(process, log).stop());
    }

    ChildProcess adopted(ProcessHandle process, Path log) {
        // A "fast shutdown": sessions are ended, data is written.
        return ChildProcess.adopted(Postgres.NAME, process, log, "INT");
    }

    /** The first line; nothing while the file is being written, and while initdb holds the folder (a negated id). */
    private Optional<Long> pid() {
        try {
            return Files.readString(data.resolve(LOCK))
                    .lines()
                    .findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("[0-9]{1,18}"))
                    .map(Long::valueOf);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL's lock file in " + data + " cannot be read: " + e.getMessage(), e);
        }
    }

    private boolean servesThisFolder(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        if (!info.command().orElse("").contains("postgres")) {
            return false;
        }
        try {
            // It works in its data folder, which Linux shows; elsewhere its command line names the folder.
            Path workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
            return Files.exists(workingFolder)
                    ? Files.isSameFile(workingFolder, data)
                    : info.commandLine().orElse("").contains(data.toString());
        } catch (IOException gone) {
            return false;
        }
    }
}
