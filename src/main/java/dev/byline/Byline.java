package dev.byline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import dev.byline.http.OpenApiDocuments;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service, after what has to be settled before. */
@QuarkusMain
public final class Byline {

    private Byline() {
    }

    /** Takes Quarkus' own arguments; settings come from properties and the environment. */
    public static void main(String... arguments) throws IOException {
        settleDataFolder();
        OpenApiDocuments.leaveUnread();
        Quarkus.run(arguments);
    }

    /**
     * Settles where the data folder is. It holds e-mail addresses and the site's secret: nobody but the service's own
     * user may look into it.
     */
    private static void settleDataFolder() throws IOException {
        String environment = System.getenv().getOrDefault("BYLINE_DATA", "data");
        Path folder = Path.of(System.getProperty("byline.data", environment)).toAbsolutePath();
        // H2 takes only absolute paths and those that begin with a dot.
        System.setProperty("byline.data", folder.toString());
        if (Files.exists(folder) || !folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Files.createDirectories(folder.getParent());
        Files.createDirectory(folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
