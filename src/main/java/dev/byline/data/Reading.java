package dev.byline.data;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;

/**
 * A method of a request that only reads: Hibernate keeps no copy of what it reads, and looks for no changes at the end.
 * What is changed nevertheless is lost. Each query sees what was committed when it began, as it would within a transaction
 * of the databases' default isolation too; hence none is begun, whose coordination costs more than a look-up. Within a
 * transaction that is under way it changes nothing.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.TYPE })
public @interface Reading {

    /** Whether the queries share one transaction, which settings for the database need. */
    @Nonbinding
    boolean together() default false;
}
