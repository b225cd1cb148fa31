package dev.byline.pagecache;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.ws.rs.NameBinding;

/**
 * The 200 answers of this GET are the same for every reader and may be kept, if they named what they show. Answers that
 * name nothing, or that {@link Shown#onlyTo only one reader} may see, are not kept.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.TYPE })
public @interface Cached {
}
