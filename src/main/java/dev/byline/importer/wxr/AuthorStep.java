package dev.byline.importer.wxr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

import dev.byline.author.Author;
import dev.byline.author.AuthorDraft;
import dev.byline.author.AuthorRepository;
import dev.byline.author.AuthorService;
import dev.byline.data.Identity;
import dev.byline.importer.Chunks;
import dev.byline.importer.Subject;
import dev.byline.importer.Tally;
import dev.byline.text.PlainText;
import dev.byline.text.Slugs;
import dev.byline.text.WebAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes authors of an export's logins. Neither the login nor the e-mail address becomes public. */
@ApplicationScoped
class AuthorStep {

    private static final int NAME_LENGTH = 250;
    private static final int CONTACT_LENGTH = 500;
    private static final int AT_ONCE = 50;

    @Inject
    AuthorRepository authors;

    @Inject
    AuthorService service;

    @Inject
    Chunks chunks;

    /** Makes those that are not there yet; the slugs of all by login. */
    Map<String, String> store(Survey survey, Tally tally) {
        Map<String, String> slugs = new HashMap<>();
        List<Entry<String, WxrAuthor>> all = List.copyOf(survey.authors.entrySet());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            chunks.store(all.subList(from, Math.min(all.size(), from + AT_ONCE)),
                    (some, own) -> some.forEach(login -> slugs.put(login.getKey(),
                            one(login.getKey(), login.getValue(), survey.site.address(), own).slug)),
                    (login, why, own) -> {
                        slugs.remove(login.getKey());
                        own.skipped(Subject.AUTHORS, login.getKey(), why);
                    }, tally);
        }
        return slugs;
    }

    private Author one(String login, WxrAuthor found, String site, Tally tally) {
        OwnWords.OfAuthor own = found.own();
        String origin = Identity.isPlausible(own.origin()) ? own.origin() : WxrIds.origin(site, "author", login);
        String name = Texts.cut(Texts.line(found.displayName()), NAME_LENGTH);
        name = name.isEmpty() ? Texts.cut(login, NAME_LENGTH) : name;
        Author standing = authors.findByIdentity(origin).orElse(null);
        if (standing == null) {
            // Somebody of this name who has no origin yet was made at the desk or by the text of a page.
            List<Author> namesakes = authors.listByName(name).stream().filter(author -> author.origin == null).toList();
            standing = namesakes.size() == 1 ? namesakes.get(0) : null;
        }
        if (standing != null) {
            standing.origin = origin;
            tally.standing(Subject.AUTHORS);
            return standing;
        }
        long id = WxrIds.parse(found.id());
        boolean kept = WxrIds.isKeepable(id) && authors.findById(id) == null;
        String slug = own.slug() != null && Slugs.isSlug(own.slug()) && authors.findBySlug(own.slug()).isEmpty()
                ? own.slug() : null;
        String bio = own.bio() != null ? own.bio() : PlainText.ofHtml(found.description()).strip();
        Author author = service.importNew(new AuthorDraft(slug, name, bio, WebAddress.parse(own.website()).orElse(null),
                own.contact() == null ? null : Texts.cut(own.contact(), CONTACT_LENGTH)), kept ? id : null, origin,
                OwnWords.time(own.createdAt(), null), OwnWords.time(own.updatedAt(), null));
        if (id > 0 && !kept) {
            tally.note(Subject.AUTHORS.single(), name, "Its id " + id + " cannot be kept; it has id " + author.id);
        }
        tally.created(Subject.AUTHORS);
        return author;
    }
}
