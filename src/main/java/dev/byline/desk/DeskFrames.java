package dev.byline.desk;

import java.util.List;

import dev.byline.comment.queue.QueueRepository;
import dev.byline.comment.queue.Waiting;
import dev.byline.http.Assets;
import dev.byline.http.SiteConfig;
import dev.byline.security.Caller;
import dev.byline.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes frames. */
@ApplicationScoped
public class DeskFrames {

    @Inject
    SiteConfig site;

    @Inject
    Assets assets;

    @Inject
    Caller caller;

    @Inject
    Csrf csrf;

    @Inject
    QueueRepository queue;

    /** The frame of a page for moderators. Needs a transaction. */
    DeskFrame of(String title, String path) {
        return frame(title, path, queue.countWaiting());
    }

    /** A frame that needs no database. */
    DeskFrame bare(String title) {
        return frame(title, "", null);
    }

    private DeskFrame frame(String title, String path, Waiting waits) {
        List<DeskLink> links = !caller.is(Role.MODERATOR) ? List.of()
                : List.of(link(DeskPath.HOME, "Queue", path), link("/desk/rules", "Rules", path),
                        link("/desk/blocks", "Blocked writers", path), link("/desk/log", "Log", path));
        return new DeskFrame(site.name(), title, caller.name(), csrf.token(), waits, links, new DeskFrame.Files(
                assets.href("/reader/byline.css"), assets.href("/desk/desk.css"), assets.href("/desk/desk.js")));
    }

    private static DeskLink link(String href, String text, String path) {
        return new DeskLink(href, text, href.equals(path));
    }
}
