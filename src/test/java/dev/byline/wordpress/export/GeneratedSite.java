package dev.byline.wordpress.export;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import dev.byline.article.Article;
import dev.byline.article.ArticleDraft;
import dev.byline.article.ArticleRepository;
import dev.byline.article.ArticleService;
import dev.byline.article.ArticleStatus;
import dev.byline.article.CommentHold;
import dev.byline.article.Provenance;
import dev.byline.author.AuthorDraft;
import dev.byline.author.AuthorService;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.CommentStatus;
import dev.byline.comment.Tombstones;
import dev.byline.comment.spam.Finding;
import dev.byline.comment.spam.FindingRepository;
import dev.byline.comment.submission.SubmissionRules;
import dev.byline.taxonomy.Taxonomy;
import dev.byline.taxonomy.TermDraft;
import dev.byline.taxonomy.TermService;
import dev.byline.text.CommentHtml;
import dev.byline.text.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Makes sites of anything that can be stored, each from a number: the same number makes the same site. */
@ApplicationScoped
public class GeneratedSite {

    private static final Instant BEGIN = Instant.parse("2019-03-04T05:06:07.123456Z");
    private static final List<String> PIECES = List.of("harbour", "Fähre", "3 < 4", "a & b", "&amp;", "]]>", "🎉👩‍👩‍👧",
            "<b>bold</b>", "<script>alert(1)</script>", "\"quoted\"", "it's", "漢字", "עברית\u200F",
            "O:8:\"stdClass\":0:{}",
            "<![CDATA[x", "--", "\\n", "http://a.example/?x=1&y=2", "50 %", "\u00A0", "é\u0301", "<ok>");
    private static final List<String> GAPS = List.of(" ", " ", "\n", "\r\n", "\n\n", "\r\n\r\n", "\t", "  ");

    @Inject
    AuthorService authors;

    @Inject
    TermService terms;

    @Inject
    ArticleService articles;

    @Inject
    ArticleRepository stored;

    @Inject
    CommentRepository comments;

    @Inject
    FindingRepository findings;

    @Inject
    SubmissionRules rules;

    @Inject
    Tombstones tombstones;

    /** Makes a site. */
    @Transactional
    public void make(long number, Long userId) {
        Random random = new Random(number);
        List<String> people = new ArrayList<>();
        for (int count = 0; count < 5; count++) {
            // Two of them bear one name.
            String name = count == 4 ? "Ada & Co" : count == 0 ? "Ada & Co" : line(random, 200);
            people.add(authors.importNew(new AuthorDraft(count == 3 ? "x_y.z" + number : null, name, text(random, 9),
                    random.nextBoolean() ? "https://x.example/?a=1&b=" + count : null,
                    random.nextBoolean() ? line(random, 400) : null), null, null, time(random), time(random)).slug);
        }
        List<String> sections = new ArrayList<>();
        for (int count = 0; count < 12; count++) {
            String above = count == 0 || count == 7 ? null
                    : sections.get(count < 7 ? count - 1 : random.nextInt(count));
            sections.add(terms.create(Taxonomy.SECTION, new TermDraft("s" + number + "-" + (50 - count),
                    line(random, 200),
                    text(random, 6), count > 7 && random.nextBoolean() ? sections.get(7) : above)).slug());
        }
        List<String> tags = new ArrayList<>();
        for (int count = 0; count < 6; count++) {
            tags.add(terms.create(Taxonomy.TAG, new TermDraft(null, line(random, 200), text(random, 6), null)).slug());
        }
        String page = null;
        for (int count = 0; count < 26; count++) {
            boolean isPage = count % 3 == 0;
            ArticleDraft draft = draft(random, count, isPage ? page : null, isPage, people, sections, tags);
            Article article = articles.importNew(draft, userId, "admin",
                    new Provenance(null, null, time(random), time(random)));
            if (count % 4 == 0) {
                rename(article, random);
            }
            page = isPage && random.nextInt(3) > 0 ? article.slug : page;
            thread(article, random, userId, count == 5 ? 60 : random.nextInt(8));
        }
    }

    private void rename(Article article, Random random) {
        for (int count = 0; count < 2; count++) {
            Instant changed = article.updatedAt;
            Instant published = article.publishedAt;
            ArticleDraft now = articles.draftOf(article.slug);
            String slug = article.slug + "-" + random.nextInt(9);
            articles.patch(article.slug, new ArticleDraft(slug, now.kind(), now.status(),
                    now.title(), now.summary(), null, now.byline(), now.authors(), now.sections(), now.tags(),
                    now.language(), now.image(), now.canonicalUrl(), now.password(), now.sticky(), now.parent(),
                    now.menuOrder(), published, now.comments()), "admin", unchecked -> { });
            article.updatedAt = changed;
        }
    }

    private static ArticleDraft draft(Random random, int count, String parent, boolean isPage, List<String> people,
            List<String> sections, List<String> tags) {
        ArticleStatus status = ArticleStatus.values()[count % 4];
        Instant published = status == ArticleStatus.SCHEDULED
                ? Instant.parse("2090-01-01T00:00:00Z").plusNanos(random.nextInt(1000) * 1000L) : time(random);
        String text = text(random, 40);
        ArticleDraft.Body body = switch (random.nextInt(4)) {
            case 0 -> new ArticleDraft.Body("<p>" + text + "</p>\n<p>More\nlines]]&gt;</p>", null, null);
            case 1 -> new ArticleDraft.Body(null, "# Head\n\n" + text + "\n\n* a\n* b", null);
            case 2 -> new ArticleDraft.Body(null, null, "<!-- wp:html -->\n" + text + "\n<!-- /wp:html -->");
            default -> random.nextInt(4) == 0 ? null : new ArticleDraft.Body(null, null, text);
        };
        return new ArticleDraft(null, isPage ? Article.PAGE : List.of("news", "oped", "a-b-1").get(random.nextInt(3)),
                status, line(random, 400), random.nextInt(3) == 0 ? "" : text(random, 20), body,
                random.nextInt(3) == 0 ? line(random, 400) : null, some(random, people, 4), some(random, sections, 5),
                some(random, tags, 5), random.nextInt(3) == 0 ? "pt-BR" : null, image(random),
                random.nextInt(3) == 0 ? "https://elsewhere.example/a?b=c&d" : null,
                random.nextInt(3) == 0 ? " päss&<word>]]>\t " : null, random.nextBoolean(), parent,
                random.nextBoolean() ? 0 : random.nextInt(), published,
                new ArticleDraft.Comments(List.of(true, false).get(random.nextInt(2)) == (random.nextInt(3) > 0) ? null
                        : random.nextBoolean(), random.nextBoolean() ? null : random.nextInt(500),
                        random.nextBoolean() ? null : CommentHold.values()[random.nextInt(3)],
                        random.nextBoolean() ? null : random.nextInt(9)));
    }

    private static ArticleDraft.Image image(Random random) {
        String alt = random.nextBoolean() ? line(random, 900) : null;
        String credit = random.nextBoolean() ? line(random, 400) : null;
        return switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 -> new ArticleDraft.Image("/images/a%20b.jpg?x=1&y", alt, credit);
            default -> new ArticleDraft.Image("https://img.example/c.png", alt, credit);
        };
    }

    private void thread(Article article, Random random, Long userId, int many) {
        List<Comment> thread = new ArrayList<>();
        for (int count = 0; count < many; count++) {
            Comment parent = thread.isEmpty() || random.nextInt(4) == 0 ? null
                    : many > 50 ? thread.get(thread.size() - 1) : thread.get(random.nextInt(thread.size()));
            Comment comment = comment(article, parent, random, userId, count);
            comments.persist(comment);
            comment.rootId = parent == null ? comment.id : parent.rootId;
            comments.flush();
            if (comment.status != CommentStatus.APPROVED && !comment.isErased()) {
                findings.add(comment.id, List.of(new Finding("link-count", 50, line(random, 300)),
                        new Finding("new-writer", 0, "")));
            }
            thread.add(comment);
        }
        for (Comment comment : thread) {
            Instant changed = comment.updatedAt;
            tombstones.settle(comment);
            comment.updatedAt = changed;
        }
        thread.forEach(comment -> comment.updatedAt = comment.createdAt.plusSeconds(comment.id % 100));
        stored.addToCommentCount(article.id, (int) thread.stream().filter(Comment::isApproved).count());
    }

    private Comment comment(Article article, Comment parent, Random random, Long userId, int count) {
        Comment comment = new Comment();
        comment.articleId = article.id;
        comment.parentId = parent == null ? null : parent.id;
        comment.rootId = 0L;
        comment.depth = parent == null ? 1 : parent.depth + 1;
        comment.status = CommentStatus.values()[random.nextInt(6) % 4];
        comment.visible = comment.isApproved();
        comment.name = line(random, 240);
        comment.email = random.nextInt(4) == 0 ? "" : "Reader+" + count + "@Example.com";
        comment.emailHash = comment.email.isEmpty() ? null : rules.emailHash(comment.email);
        comment.website = random.nextBoolean() ? null : "https://reader.example/?a=b&c=" + count;
        String typed = random.nextInt(3) == 0 ? "Plain words." : text(random, 20);
        comment.say(typed, CommentHtml.render(typed));
        comment.networkAddress = random.nextBoolean() ? null : random.nextBoolean() ? "192.0.2.7" : "2001:db8::1";
        comment.userAgent = random.nextBoolean() ? null : "Mozilla/5.0 <x> \"y\"";
        comment.userId = random.nextInt(5) == 0 ? userId : null;
        comment.notify = comment.emailHash != null && random.nextBoolean();
        comment.emailProven = comment.emailHash != null && random.nextBoolean();
        comment.createdAt = time(random);
        comment.updatedAt = comment.createdAt;
        comment.editedAt = random.nextInt(4) == 0 ? time(random) : null;
        if (random.nextInt(8) == 0) {
            comment.status = CommentStatus.TRASH;
            comment.visible = false;
            comment.withdrawn = random.nextBoolean();
            comment.name = "";
            comment.say("", "");
            comment.email = "";
            comment.emailHash = null;
            comment.website = null;
            comment.networkAddress = null;
            comment.userAgent = null;
            comment.userId = null;
            comment.notify = false;
            comment.emailProven = false;
        }
        return comment;
    }

    private static List<String> some(Random random, List<String> all, int most) {
        return random.ints(random.nextInt(most), 0, all.size()).mapToObj(all::get).distinct().toList();
    }

    private static Instant time(Random random) {
        return BEGIN.plus(Duration.ofMinutes(random.nextInt(3_000_000))).plusNanos(random.nextInt(3) * 877_000L);
    }

    /** At most so many characters on one line, never none. */
    private static String line(Random random, int most) {
        String line = PlainText.singleLine("A" + text(random, 6));
        return line.length() <= most ? line : "Short";
    }

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder("Words");
        for (int count = random.nextInt(pieces); count > 0; count--) {
            text.append(GAPS.get(random.nextInt(GAPS.size()))).append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString().strip();
    }
}
