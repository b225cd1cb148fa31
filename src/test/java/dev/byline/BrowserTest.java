package dev.byline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/**
 * A test against the running service in a real browser, reported as skipped where there is none. Runs on one database
 * only, since what a browser shows does not depend on that: the answers behind it are tested on both.
 */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedDatabase.class)
@QuarkusTestResource(value = MailPort.class)
@ExtendWith(Browsing.Required.class)
@Tag("browser")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface BrowserTest {
}
