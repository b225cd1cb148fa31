package dev.byline.comment.spam.check;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.byline.comment.CommentEvent;
import dev.byline.data.Sql;
import dev.byline.http.Times;
import dev.byline.text.CommentHtml;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** The hosts that approved comments have linked to; they are learned when a comment becomes public. */
@ApplicationScoped
public class LinkHosts implements PanacheRepositoryBase<LinkHost, String> {

    private static final int LONGEST = 255;
    private static final int MOST = 200;
    private static final int REMEMBERED = 10_000;

    @Inject
    Sql sql;

    /** Hosts that are in the table. None ever leaves it. */
    private final Cache<String, Boolean> known = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /** The hosts in a comment's HTML that were never seen, in alphabetical order. */
    public List<String> unseen(String html) {
        List<String> hosts = unknown(html);
        if (hosts.isEmpty()) {
            return hosts;
        }
        Set<Object> seen = sql.list("select host from link_host where host in (" + Sql.times(hosts.size(), "?") + ")",
                hosts.toArray()).stream()
                .map(row -> row[0]).collect(Collectors.toSet());
        seen.forEach(host -> known.put((String) host, true));
        return hosts.stream().filter(host -> !seen.contains(host)).toList();
    }

    void learn(@Observes CommentEvent event) {
        switch (event.change()) {
            case APPROVED, EDITED, IMPORTED -> {
                if (event.comment().isApproved()) {
                    learn(event.comment().html());
                }
            }
            default -> {
                // What is not public vouches for no host.
            }
        }
    }

    private void learn(String html) {
        // Always in alphabetical order: two who learn the same never wait for each other crosswise.
        List<String> hosts = unknown(html);
        if (hosts.isEmpty()) {
            return;
        }
        Instant now = Times.now();
        sql.update("insert into link_host (host, first_seen) values "
                + Sql.times(hosts.size(), "(?, ?)") + " on conflict do nothing",
                hosts.stream().flatMap(host -> Stream.of(host, now)).toArray());
    }

    private List<String> unknown(String html) {
        return CommentHtml.content(html).linkHosts().stream().filter(host -> host.length() <= LONGEST).limit(MOST)
                .filter(host -> known.getIfPresent(host) == null).toList();
    }
}
