package dev.byline.wordpress.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs scripts of {@code src/test/js} in Node. */
final class Scripts {

    private static final Path FOLDER = Path.of("src", "test", "js");
    private static final int SECONDS = 60;

    private Scripts() {
    }

    /** Skips tests, by name, where Node is not installed or the clients have not been (by {@code npm ci}). */
    static final class Required implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (!Files.isDirectory(FOLDER.resolve("node_modules/wpapi"))) {
                return ConditionEvaluationResult.disabled("The clients are not installed; npm ci in " + FOLDER + " does that");
            }
            return hasNode() ? ConditionEvaluationResult.enabled("Node and the clients are there")
                    : ConditionEvaluationResult.disabled("Node is not there");
        }
    }

    /**
     * What a script says, line by line.
     *
     * @param site what it must know, as JSON
     */
    static String run(String script, String site) {
        ProcessBuilder builder = new ProcessBuilder("node", script).directory(FOLDER.toFile()).redirectErrorStream(true);
        builder.environment().put("BYLINE_SITE", site);
        try {
            Path said = Files.createTempFile(script, ".log");
            Process node = builder.redirectOutput(said.toFile()).start();
            if (!node.waitFor(SECONDS, TimeUnit.SECONDS)) {
                node.destroyForcibly();
            }
            String lines = Files.readString(said, StandardCharsets.UTF_8);
            Files.delete(said);
            return node.waitFor() == 0 ? lines : lines + "not ok: it ended with " + node.exitValue();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static boolean hasNode() {
        try {
            return new ProcessBuilder("node", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
