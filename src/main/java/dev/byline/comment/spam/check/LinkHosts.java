package dev.byline.comment.spam.check;

import java.util.List;
import java.util.Set;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentEvent;
import dev.byline.comment.CommentRepository;
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

    @Inject
    CommentRepository comments;

    /** The hosts in a comment's HTML that were never seen, in alphabetical order. */
    public List<String> unseen(String html) {
        List<String> hosts = hosts(html);
        if (hosts.isEmpty()) {
            return hosts;
        }
        Set<String> seen = Set.copyOf(find("select h.host from LinkHost h where h.host in ?1", hosts)
                .project(String.class).list());
        return hosts.stream().filter(host -> !seen.contains(host)).toList();
    }

    void learn(@Observes CommentEvent event) {
        switch (event.change()) {
            case APPROVED, EDITED, IMPORTED -> {
                Comment comment = comments.findById(event.commentId());
                if (comment != null && comment.isApproved()) {
                    learn(comment.html);
                }
            }
            default -> {
                // What is not public vouches for no host.
            }
        }
    }

    private void learn(String html) {
        // Always in alphabetical order: two who learn the same never wait for each other crosswise.
        unseen(html).forEach(host -> getEntityManager().createNativeQuery("insert into link_host (host, first_seen)"
                + " values (:host, :seen) on conflict do nothing")
                .setParameter("host", host).setParameter("seen", Times.now()).executeUpdate());
    }

    private static List<String> hosts(String html) {
        return CommentHtml.linkHosts(html).stream().filter(host -> host.length() <= LONGEST).limit(MOST).toList();
    }
}
