package dev.byline.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import dev.byline.text.PlainText;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** The text takes at most this many bytes in UTF-8. */
@Constraint(validatedBy = MaxBytes.Check.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE })
public @interface MaxBytes {

    /** The limit in bytes. */
    int value();

    /** What is shown to people. */
    String message() default "At most {value} bytes in UTF-8";

    /** Unused; every constraint has it. */
    Class<?>[] groups() default {};

    /** Unused; every constraint has it. */
    Class<? extends Payload>[] payload() default {};

    /** The check behind the annotation. */
    class Check implements ConstraintValidator<MaxBytes, String> {

        private int limit;

        @Override
        public void initialize(MaxBytes annotation) {
            limit = annotation.value();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || PlainText.utf8Length(text) <= limit;
        }
    }
}
