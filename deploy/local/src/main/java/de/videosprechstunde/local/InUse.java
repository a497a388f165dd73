package de.videosprechstunde.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** One installation at a time per data folder. The operating system frees the lock however the process ends. */
final class InUse implements AutoCloseable {
    private final FileChannel channel;

    private InUse(FileChannel channel) {
        this.channel = channel;
    }

    static InUse take(Path data) {
        Path file = data.resolve("in-use");
        try {
            Files.createDirectories(data);
            // Logs and databases are nobody else's business on a shared machine.
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                String holder = Files.readString(file).strip();
                channel.close();
                throw new CannotStart("It is running already (process " + holder + ") with the data in " + data
                        + ": stop that one first, or choose another folder, for instance make up PORT=8081"
                        + " DATA=.local/other.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new InUse(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
