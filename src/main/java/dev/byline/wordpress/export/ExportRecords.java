package dev.byline.wordpress.export;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.byline.article.Article;
import dev.byline.article.ArticleBody;
import dev.byline.article.ArticleBodyRepository;
import dev.byline.article.ArticleRepository;
import dev.byline.article.FormerSlugRepository;
import dev.byline.article.TextLengths;
import dev.byline.author.Author;
import dev.byline.author.AuthorRepository;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.erasure.ErasedOriginRepository;
import dev.byline.comment.spam.FindingRepository;
import dev.byline.comment.spam.StoredFinding;
import dev.byline.http.TextRoom;
import dev.byline.security.UserRepository;
import dev.byline.taxonomy.Term;
import dev.byline.taxonomy.TermRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Reads what is exported, page by page in the order of ids, each in a transaction of its own: the one who takes the
 * export may be slow, and no connection waits for that.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class ExportRecords {

    /** Articles that are in memory at one time, fewer where they are long. */
    private static final int ARTICLES = 20;
    /** Comments, authors or terms that are in memory at one time; comments are fewer where they are long. */
    private static final int OTHERS = 100;

    @Inject
    ArticleRepository articles;

    @Inject
    ArticleBodyRepository bodies;

    @Inject
    FormerSlugRepository formerSlugs;

    @Inject
    AuthorRepository authors;

    @Inject
    TermRepository terms;

    @Inject
    CommentRepository comments;

    @Inject
    FindingRepository findings;

    @Inject
    ErasedOriginRepository erasedOrigins;

    @Inject
    UserRepository users;

    /** Some articles with what belongs to them. */
    record Articles(List<Article> articles, Map<Long, ArticleBody> bodies, Map<Long, List<String>> formerSlugs) {
    }

    /**
     * Some comments with what belongs to them.
     *
     * @param erased identities of those whose writers were erased
     * @param users  names of the desk's users by id
     */
    record Comments(List<Comment> comments, Map<Long, List<StoredFinding>> findings, Set<String> erased,
            Map<Long, String> users) {
    }

    /** The highest id of an article: what is written after this moment is left to the next export. */
    long highestArticle() {
        return articles.highestId();
    }

    List<Author> authors(long afterId) {
        return authors.listInOrder(afterId, OTHERS);
    }

    List<Term> tags(long afterId) {
        return terms.listTagsInOrder(afterId, OTHERS);
    }

    List<Term> sections(int above, long afterId) {
        return terms.listSectionsBelow(above, afterId, OTHERS);
    }

    /** Where comments came from whose writers were erased, beyond one. */
    List<String> erased(String after) {
        return erasedOrigins.listInOrder(after, OTHERS);
    }

    Articles articles(ExportScope scope, long afterId, long lastId) {
        List<Article> page = TextRoom.listPart(articles.listInOrder(afterId, lastId, scope.pages(), scope.after(),
                scope.before(), ARTICLES), TextLengths::expected);
        List<Long> ids = page.stream().map(article -> article.id).toList();
        return page.isEmpty() ? new Articles(page, Map.of(), Map.of())
                : new Articles(page, bodies.mapByIds(ids), formerSlugs.mapByArticles(ids));
    }

    Comments comments(ExportScope scope, Collection<Long> articleIds, long afterArticle, long afterId) {
        List<Comment> page = TextRoom.listPart(
                comments.listBelow(articleIds, !scope.complete(), afterArticle, afterId, OTHERS), Comment::length);
        // Written when the transaction has ended.
        page.forEach(Comment::readWhole);
        Set<Long> writers = new HashSet<>(
                page.stream().map(comment -> comment.userId).filter(Objects::nonNull).toList());
        Map<Long, String> names = new HashMap<>();
        if (!writers.isEmpty()) {
            users.list("id in ?1", writers).forEach(user -> names.put(user.id, user.name));
        }
        return new Comments(page, findings.mapByComments(page.stream().map(comment -> comment.id).toList()),
                new HashSet<>(erasedOrigins.listErased(page.stream().map(Comment::identity).toList())), names);
    }
}
