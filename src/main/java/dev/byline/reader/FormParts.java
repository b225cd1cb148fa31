package dev.byline.reader;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.byline.article.Article;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.submission.ReplyForm;
import dev.byline.http.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Fills the reply form: with what was typed, else with what the browser kept. */
@ApplicationScoped
public class FormParts {

    /** How keys begin that a page drew, and that all readers of the page may have. */
    static final String DRAWN_KEY = "page-";

    @Inject
    CommentRepository comments;

    /**
     * The form for a visit.
     *
     * @param opened whether the article is open to the reader
     */
    FormPart of(Article article, ReplyForm form, Visit visit, boolean opened) {
        String path = "/articles/" + article.slug;
        Visit.Returned returned = visit.returned();
        String password = article.isProtected() ? visit.password() : null;
        if (returned == null) {
            FormPart.Parent parent = visit.replyTo() == null ? null : parent(visit.replyTo(), article, form);
            String page = visit.parameters().text("after").map(after -> "?after=" + after).orElse("");
            return new FormPart(form, path + "/comments", freshKey(), parent, visit.writer().values(), List.of(), null,
                    false, parent == null ? null : path + page + "#respond", password, false,
                    form.opened());
        }
        TypedComment typed = returned.typed();
        return new FormPart(form, path + "/comments",
                returned.freshKey() || typed.key() == null ? freshKey() : typed.key(),
                parent(typed, article, form), drawn(form, typed), ordered(form, returned.errors()), returned.message(),
                true, null, opened ? password : null, !opened,
                typed.values().getOrDefault(form.openedField(), form.opened()));
    }

    private FormPart.Parent parent(long id, Article article, ReplyForm form) {
        Comment comment = comments.findById(id);
        return comment == null || !comment.isApproved() || !comment.articleId.equals(article.id)
                || comment.depth >= form.depth() ? null : new FormPart.Parent(Long.toString(id), comment.name);
    }

    private FormPart.Parent parent(TypedComment typed, Article article, ReplyForm form) {
        String given = typed.values().getOrDefault("parent", "").strip();
        if (given.isEmpty() || given.equals("0")) {
            return null;
        }
        FormPart.Parent parent = typed.parent() == null ? null : parent(typed.parent(), article, form);
        return parent != null ? parent : new FormPart.Parent(given, null);
    }

    private static Map<String, String> drawn(ReplyForm form, TypedComment typed) {
        return form.fields().stream().filter(field -> typed.values().containsKey(field.name()))
                .filter(field -> !field.type().equals("checkbox") || typed.ticked(field.name()))
                .collect(Collectors.toMap(ReplyForm.Field::name,
                        field -> typed.values().get(field.name())));
    }

    private static List<FieldError> ordered(ReplyForm form, List<FieldError> errors) {
        List<String> names = form.fields().stream().map(ReplyForm.Field::name).toList();
        return errors.stream().sorted(Comparator.comparing(
                error -> Math.floorMod(names.indexOf(error.field()), Integer.MAX_VALUE))).toList();
    }

    private static String freshKey() {
        return DRAWN_KEY + UUID.randomUUID();
    }
}
