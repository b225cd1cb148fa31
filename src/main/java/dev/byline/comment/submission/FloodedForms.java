package dev.byline.comment.submission;

import dev.byline.comment.spam.FloodLimit;
import dev.byline.comment.spam.RulesService;
import dev.byline.pagecache.PersonalRequest;
import dev.byline.security.ClientAddress;
import io.vertx.core.MultiMap;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** During a flood each form bears a challenge of its own, so pages with forms are made for each reader. */
@ApplicationScoped
class FloodedForms implements PersonalRequest {

    private static final String PAGES = "/articles/";

    @Inject
    FloodLimit flood;

    @Inject
    RulesService rules;

    @Inject
    ClientAddress clientAddress;

    @Override
    public boolean matches(String target, MultiMap headers, SocketAddress peer) {
        return target.startsWith(PAGES) && rules.known()
                .filter(known -> flood.isHigh(clientAddress.of(peer, headers), known.limits())).isPresent();
    }
}
