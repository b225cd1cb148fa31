package dev.byline.data;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

/**
 * A method that runs in a transaction and only reads: Hibernate keeps no copy of what it reads, and looks for no changes
 * at the end. What is changed nevertheless is lost. Within a transaction that is under way it changes nothing.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.TYPE })
public @interface Reading {
}
