package dev.byline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts a packaged Byline, mostly with a java that only says how it was called. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LauncherTest {

    private static final String REFUSING = """
            case "$*" in *-version*)
              echo '[0.003s][warning][aot] The AOT cache was made on a Tuesday.'
              echo '[0.003s][error  ][aot] Unable to map shared spaces'
              exit 1;;
            esac
            """;

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void a_packaged_byline() throws IOException {
        home = Files.createDirectories(folder.resolve("app"));
        Files.createFile(home.resolve("quarkus-run.jar"));
    }

    @Test
    void without_an_archive_it_starts_and_names_the_command_that_makes_one() throws Exception {
        Started started = start(java(25, ""), Map.of());

        assertThat(started.said()).singleElement().asString()
                .contains("starts without an archive", "byline.aot is missing", "byline.sh archive");
        assertThat(started.call()).doesNotContain("AOTCache").endsWith("-jar " + home.resolve("quarkus-run.jar"));
    }

    @Test
    void it_starts_with_the_kind_of_archive_that_suits_the_jdk() throws Exception {
        Files.createFile(home.resolve("byline.aot"));
        Files.createFile(home.resolve("byline.jsa"));

        Started young = start(java(25, ""), Map.of());
        Started old = start(java(17, ""), Map.of());

        assertThat(young.call()).contains("-XX:AOTCache=" + home.resolve("byline.aot")).doesNotContain("byline.jsa");
        assertThat(old.call()).contains("-XX:SharedArchiveFile=" + home.resolve("byline.jsa")).doesNotContain("AOT");
        assertThat(young.said()).isEmpty();
        assertThat(old.said()).isEmpty();
    }

    @Test
    void when_java_refuses_the_archive_it_says_why_in_one_line_and_starts_without() throws Exception {
        Files.createFile(home.resolve("byline.aot"));

        Started started = start(java(25, REFUSING), Map.of());

        assertThat(started.said()).singleElement().asString().contains("starts without the archive",
                "(The AOT cache was made on a Tuesday)", "byline.sh archive");
        assertThat(started.call()).contains("-jar").doesNotContain("AOTCache");
    }

    @Test
    void a_java_that_dies_of_the_archive_does_not_keep_byline_from_starting() throws Exception {
        Files.createFile(home.resolve("byline.jsa"));

        Started started = start(java(17, "case \"$*\" in *-version*) kill -BUS $$;; esac\n"), Map.of());

        assertThat(started.said()).singleElement().asString().contains("(java does not accept it)");
        assertThat(started.call()).contains("-jar").doesNotContain("SharedArchiveFile");
    }

    @Test
    void java_is_asked_about_an_archive_again_only_when_something_has_changed() throws Exception {
        Files.createFile(home.resolve("byline.aot"));
        Path asked = folder.resolve("asked");
        Path java = java(25, "case \"$*\" in *-version*) echo asked >>" + asked + "; exit;; esac\n");

        for (int start = 0; start < 3; start++) {
            assertThat(start(java, Map.of()).call()).contains("AOTCache");
        }
        assertThat(asked).content().hasLineCount(1);

        start(java, Map.of("JAVA_OPTS", "-Xmx256m"));
        assertThat(asked).content().hasLineCount(2);

        Files.writeString(home.resolve("quarkus-run.jar"), "another build");
        start(java, Map.of("JAVA_OPTS", "-Xmx256m"));
        assertThat(asked).content().hasLineCount(3);
    }

    @Test
    void the_real_java_refuses_a_broken_archive_and_starts_nevertheless() throws Exception {
        writeRealJar();
        for (String archive : List.of("byline.aot", "byline.jsa")) {
            Files.writeString(home.resolve(archive), "no archive");
        }

        Started started = start(Path.of(System.getProperty("java.home")), Map.of());

        assertThat(started.said()).singleElement().asString().contains("starts without the archive", "byline.sh archive")
                .doesNotContain("java does not accept it");
        assertThat(started.call()).isEqualTo("up");
    }

    @Test
    void options_of_the_environment_and_of_the_caller_go_before_the_defaults() throws Exception {
        String call = start(java(25, ""), Map.of("JAVA_OPTS", "-Xmx256m -XX:+UseG1GC"), "-Dbyline.sample=true").call();

        assertThat(call).contains("-XX:+ExitOnOutOfMemoryError", "-Dbyline.sample=true").doesNotContain("UseSerialGC");
        assertThat(call.lastIndexOf("-Xmx")).isEqualTo(call.indexOf("-Xmx256m"));
    }

    @Test
    void a_java_that_is_too_old_is_named() throws Exception {
        Started started = start(java(11, ""), Map.of());

        assertThat(started.said()).singleElement().asString().contains("needs JDK 17 or newer");
        assertThat(started.call()).isEmpty();
    }

    private record Started(String call, List<String> said) {
    }

    private Started start(Path javaHome, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", Path.of("docker/byline.sh").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(said.toFile());
        builder.environment().remove("JAVA_OPTS");
        builder.environment().putAll(environment);
        builder.environment().putAll(Map.of("JAVA_HOME", javaHome.toString(), "BYLINE_HOME", home.toString()));
        Process process = builder.start();
        String call = new String(process.getInputStream().readAllBytes()).strip();
        process.waitFor();
        return new Started(call, Files.readAllLines(said));
    }

    /** A java of this version that first does something and then prints its arguments. */
    private Path java(int version, String first) throws IOException {
        Path jdk = Files.createDirectories(folder.resolve("jdk-" + version));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
        Path binary = Files.createDirectories(jdk.resolve("bin")).resolve("java");
        Files.writeString(binary, "#!/bin/sh\n" + first + "echo \"$*\"\n");
        Files.setPosixFilePermissions(binary, PosixFilePermissions.fromString("rwxr-xr-x"));
        return jdk;
    }

    private void writeRealJar() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Up.class.getName());
        try (OutputStream file = Files.newOutputStream(home.resolve("quarkus-run.jar"));
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            String name = Up.class.getName().replace('.', '/') + ".class";
            jar.putNextEntry(new JarEntry(name));
            jar.write(Up.class.getClassLoader().getResourceAsStream(name).readAllBytes());
        }
    }

    /** A service that only says that it is up. */
    public static final class Up {

        private Up() {
        }

        /** Says it. */
        public static void main(String... arguments) {
            System.out.println("up");
        }
    }
}
