package dev.byline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A test against the running service. All of them run on H2, and again on PostgreSQL. */
@QuarkusTest
@QuarkusTestResource(value = EmbeddedDatabase.class)
@QuarkusTestResource(value = MailPort.class)
@Tag("http")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface HttpTest {
}
