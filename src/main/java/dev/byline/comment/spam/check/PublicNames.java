package dev.byline.comment.spam.check;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import dev.byline.author.AuthorRepository;
import dev.byline.security.UserRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Names of desk members and authors in the form in which names that look alike are equal: letters that are confusable
 * (UTS 39), case, accents, blanks and punctuation do not count. Kept in memory for a few seconds.
 */
@ApplicationScoped
public class PublicNames {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int MOST = 50_000;
    private static final int SHORTEST = 3;
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
    private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

    @Inject
    UserRepository users;

    @Inject
    AuthorRepository authors;

    private final LoadingCache<String, Map<String, String>> names =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build(unused -> read());

    /** The name that a name looks like; empty if it looks like none. */
    Optional<String> findLookalike(String name) {
        Map<String, String> known = names.get("names");
        return Stream.of(folded(name), drawn(name), drawn(name.toUpperCase(Locale.ROOT)))
                .filter(looks -> looks.length() >= SHORTEST).map(known::get).filter(Objects::nonNull).findFirst();
    }

    /** Forgets what is in memory. */
    void refresh() {
        names.invalidateAll();
    }

    /** What a name looks like in small letters. */
    private static String folded(String name) {
        return drawn(letters(DECOMPOSED.normalize(FOLDED.normalize(name))));
    }

    /** What a name looks like as it is written: an l may stand for a capital I. */
    private static String drawn(String name) {
        String skeleton = LOOKS.getSkeleton(letters(DECOMPOSED.normalize(name)));
        return letters(DECOMPOSED.normalize(FOLDED.normalize(skeleton)));
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private Map<String, String> read() {
        Map<String, String> found = new HashMap<>();
        List.of(authors.find("select name from Author").project(String.class).page(0, MOST).list(),
                users.find("select name from User where active = true").project(String.class).page(0, MOST).list())
                .forEach(some -> some.forEach(name -> {
                    found.put(folded(name), name);
                    found.put(drawn(name.toUpperCase(Locale.ROOT)), name);
                }));
        return found;
    }
}
