package dev.byline.importer;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import dev.byline.article.ArticleRepository;
import dev.byline.data.Turns;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

/** Fills an empty site with a small publication to look at, where {@code byline.sample} asks for it. */
@ApplicationScoped
public class Sample {

    private static final Logger LOG = Logger.getLogger(Sample.class);
    /** The site stays empty until the import has begun: nodes that start meanwhile leave it to the first. */
    private static final Duration IN_HAND = Duration.ofMinutes(10);
    private static final String FILE = "harbour-post.wordpress.xml";

    @ConfigProperty(name = "byline.sample", defaultValue = "false")
    boolean wanted;

    @Inject
    Turns turns;

    @Inject
    ArticleRepository articles;

    @Inject
    ImportService imports;

    /** Runs after the worker has taken up what it was doing before. */
    void load(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) throws IOException {
        if (!wanted || QuarkusTransaction.requiringNew().call(() -> articles.count() > 0)) {
            return;
        }
        if (!turns.take("sample", IN_HAND)) {
            return;
        }
        LOG.info("The site is empty: the sample publication is imported");
        try (InputStream file = Sample.class.getResourceAsStream("/sample/" + FILE)) {
            imports.accept(file, "sample", FILE, null, "sample");
        }
    }
}
