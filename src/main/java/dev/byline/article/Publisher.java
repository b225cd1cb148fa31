package dev.byline.article;

import java.time.Instant;
import java.util.List;

import dev.byline.http.Times;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;


/** Publishes scheduled articles when their time has come, without a visit. */
@ApplicationScoped
public class Publisher {

    private static final int AT_ONCE = 100;

    @Inject
    ArticleRepository articles;

    @Inject
    ArticleService service;

    /** Looks for due articles every few seconds; each is published in a transaction of its own. */
    @Scheduled(every = "{byline.articles.publish-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void publishDue() {
        Instant now = Times.now();
        for (Long id : due(now)) {
            service.publishDue(id, now);
        }
    }

    @Transactional
    List<Long> due(Instant now) {
        return articles.listDueIds(now, AT_ONCE);
    }
}
