package dev.byline.data;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.hibernate.annotations.IdGeneratorType;

/** An id that comes from a sequence unless the entity brings its own, as articles of an import do. */
@IdGeneratorType(KeepableIdGenerator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.METHOD })
public @interface KeepableId {

    /** The database sequence behind new ids. */
    String sequence();
}
