package dev.byline.reader;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.byline.article.Article;
import dev.byline.comment.Comment;
import dev.byline.comment.CommentConfig;
import dev.byline.comment.CommentViews;
import dev.byline.comment.WriterCommentView;
import dev.byline.comment.appeal.AppealDraft;
import dev.byline.comment.owner.OwnComment;
import dev.byline.comment.submission.ReplyField;
import dev.byline.comment.submission.ReplyForm;
import dev.byline.http.FieldError;
import dev.byline.http.SiteConfig;
import dev.byline.mail.Outbox;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Puts together the page on which a writer looks after one comment. */
@ApplicationScoped
@Transactional
public class MyCommentPages {

    /** What the page says after something was done, by the word in its address. */
    static final Map<String, String> DONE = Map.of("edited", "Your changes are saved.",
            "objected", "Your objection has reached the desk.",
            "replies-on", "You will get a mail when somebody replies.",
            "replies-off", "You will get no more mails about replies.");

    private static final List<String> FIELDS = List.of("comment", "name", "website");

    private static final ReplyForm.Field OBJECTION = new ReplyForm.Field("text", "Why it should be back *", "textarea",
            true, AppealDraft.TEXT_BYTES, "off", null);

    @Inject
    CommentViews views;

    @Inject
    CommentConfig config;

    @Inject
    Outbox outbox;

    @Inject
    Frames frames;

    @Inject
    SiteConfig site;

    /**
     * What a writer sent and did not get.
     *
     * @param typed  values by field, {@code null} if no text was sent
     * @param errors what is wrong with them
     * @param wrong  what is wrong with the whole, {@code null} for nothing
     * @param unsure what is wrong with the wish to delete, {@code null} for nothing
     */
    record Refused(Map<String, String> typed, List<FieldError> errors, String wrong, String unsure) {

        static final Refused NOTHING = new Refused(null, List.of(), null, null);

        Refused {
            errors = errors.stream().sorted(Comparator.comparing(error -> FIELDS.indexOf(error.field()))).toList();
        }
    }

    /** The path of the page that a token opens. */
    static String path(String token) {
        return "/my-comment/" + token;
    }

    /** The page, not rendered yet. */
    TemplateInstance compose(String token, OwnComment own, String done, Refused refused) {
        Comment comment = own.comment();
        Article article = own.article();
        WriterCommentView view = views.writerView(comment, article.slug, false);
        MyComment page = new MyComment(path(token), view, view.comment().removed() && !comment.withdrawn,
                article.isPublic() ? Link.to("/articles/" + article.slug + (comment.isApproved() ? "#comment-"
                        + comment.id : ""), article.title) : null,
                Moment.minute(comment.createdAt), comment.editedAt == null ? null : Moment.minute(comment.editedAt),
                view.editableUntil() == null ? null : Moment.minute(view.editableUntil()), config.editMinutes(),
                !view.comment().removed() && (outbox.isOpen() || view.wantsReplies()),
                done == null ? null : DONE.get(done), refused.wrong(), refused.errors(), refused.unsure(),
                form(view, comment, article, refused), objection(view, refused));
        boolean failed = refused.wrong() != null || refused.unsure() != null || !refused.errors().isEmpty();
        return ReaderTemplates.mycomment(frames.around(Frame.Head.plain((failed ? "Error: " : "") + "Your comment | "
                + site.name()), null), page);
    }

    private MyComment.Form form(WriterCommentView view, Comment comment, Article article, Refused refused) {
        if (!view.editable() || !article.isPublic()) {
            return null;
        }
        Map<String, String> values = refused.typed() != null && refused.typed().containsKey("comment")
                ? refused.typed() : Map.of("comment", comment.text(),
                "name", comment.name, "website", comment.website == null ? "" : comment.website);
        return new MyComment.Form(Stream.of(ReplyField.values()).map(ReplyForm.Field::of)
                .filter(spec -> FIELDS.contains(spec.name()))
                .map(spec -> field(spec, values.getOrDefault(spec.name(), ""), refused.errors())).toList(),
                comment.version);
    }

    private static FormPart.Field objection(WriterCommentView view, Refused refused) {
        return view.statement() == null || !view.statement().mayAppeal() ? null
                : field(OBJECTION, refused.typed() == null ? "" : refused.typed().getOrDefault(OBJECTION.name(), ""),
                        refused.errors());
    }

    private static FormPart.Field field(ReplyForm.Field spec, String value, List<FieldError> errors) {
        String error = errors.stream().filter(each -> each.field().equals(spec.name())).map(FieldError::message)
                .reduce((one, other) -> one + " " + other).orElse(null);
        return new FormPart.Field(spec, value, error, error == null ? null : spec.name() + "-error");
    }
}
