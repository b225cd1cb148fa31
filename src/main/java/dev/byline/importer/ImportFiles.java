package dev.byline.importer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.byline.http.Times;
import jakarta.enterprise.context.ApplicationScoped;

/** Files that wait to be imported, each under its job's id; what their senders called them is never part of a path. */
@ApplicationScoped
public class ImportFiles {

    private static final String HOME = "home";
    private static final Duration QUIET = Duration.ofHours(1);

    @ConfigProperty(name = "byline.data")
    String data;

    /** A name of this data directory that no other one has. */
    public String home() {
        Path file = folder().resolve(HOME);
        try {
            try {
                Files.writeString(file, UUID.randomUUID().toString(), StandardOpenOption.CREATE_NEW);
            } catch (FileAlreadyExistsException named) {
                // It keeps the name that it has.
            }
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Keeps what was sent until it has a job. */
    Path keep(InputStream sent) throws IOException {
        Path kept = Files.createTempFile(folder(), "incoming-", "");
        try {
            Files.copy(sent, kept, StandardCopyOption.REPLACE_EXISTING);
            return kept;
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(kept);
            throw failed;
        }
    }

    /** Gives a job its file. */
    void assign(Path kept, long job) throws IOException {
        Files.move(kept, path(job), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether a job's file is there. */
    boolean has(long job) {
        return Files.isRegularFile(path(job));
    }

    /** A job's file, unpacked if it is packed. */
    ImportSource source(long job) {
        return () -> {
            InputStream in = new BufferedInputStream(Files.newInputStream(path(job)), 64 * 1024);
            try {
                in.mark(2);
                boolean packed = in.read() == 0x1F && in.read() == 0x8B;
                in.reset();
                return packed ? new BufferedInputStream(new BoundedGunzip(in), 64 * 1024) : in;
            } catch (IOException | RuntimeException failed) {
                in.close();
                throw failed;
            }
        };
    }

    /** Removes a job's file. */
    void remove(long job) throws IOException {
        Files.deleteIfExists(path(job));
    }

    /** All files that are there. */
    List<Path> list() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Removes those of the files that belong to none of the jobs and that nobody writes. */
    void removeStray(List<Path> found, List<Long> jobs) {
        Instant quiet = Times.now().minus(QUIET);
        try {
            for (Path file : found) {
                String name = file.getFileName().toString();
                boolean ours = name.equals(HOME) || jobs.stream().anyMatch(job -> name.equals(job.toString()));
                // Another node of the same directory may be receiving a file.
                if (!ours && Files.exists(file) && Files.getLastModifiedTime(file).toInstant().isBefore(quiet)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path path(long job) {
        return folder().resolve(Long.toString(job));
    }

    private Path folder() {
        try {
            return Files.createDirectories(Path.of(data, "imports"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
