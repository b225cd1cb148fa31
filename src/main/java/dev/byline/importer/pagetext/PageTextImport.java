package dev.byline.importer.pagetext;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.jsoup.nodes.Entities;

import dev.byline.article.Article;
import dev.byline.article.ArticleDraft;
import dev.byline.article.ArticleRepository;
import dev.byline.article.ArticleStatus;
import dev.byline.article.Provenance;
import dev.byline.author.Author;
import dev.byline.author.AuthorDraft;
import dev.byline.author.AuthorRepository;
import dev.byline.author.AuthorService;
import dev.byline.importer.Chunks;
import dev.byline.importer.Hashes;
import dev.byline.importer.ImportFault;
import dev.byline.importer.ImportSource;
import dev.byline.importer.ImportedArticle;
import dev.byline.importer.ImportedArticleRepository;
import dev.byline.importer.Importing;
import dev.byline.importer.StoredArticles;
import dev.byline.importer.Subject;
import dev.byline.importer.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Imports the text of one article page: an article, published now, by the author of that name. */
@ApplicationScoped
public class PageTextImport {

    private static final int MOST_BYTES = 1_000_000;

    @Inject
    ArticleRepository articles;

    @Inject
    AuthorRepository authors;

    @Inject
    AuthorService authorService;

    @Inject
    ImportedArticleRepository traces;

    @Inject
    StoredArticles stored;

    @Inject
    Chunks chunks;

    /** Imports; nothing is stored if the text is not that of an article page. */
    public void run(ImportSource source, Importing importing) throws IOException {
        PageText page = PageText.parse(read(source));
        importing.expect(1);
        chunks.store(List.of(page), (pages, own) -> pages.forEach(one -> store(one, importing, own)),
                (one, why, own) -> own.skipped(Subject.ARTICLES, one.title(), why), importing.tally());
        importing.advance(1);
    }

    private static String read(ImportSource source) throws IOException {
        byte[] bytes;
        try (InputStream in = source.open()) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new ImportFault("The text is larger than " + MOST_BYTES + " bytes");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException binary) {
            throw new ImportFault("The file is neither XML nor text in UTF-8");
        }
    }

    private void store(PageText page, Importing importing, Tally tally) {
        String origin = "page:" + Hashes.of(page.title(), page.author());
        String fingerprint = Hashes.of(page.kind(), String.join("\n", page.paragraphs()));
        Author author = page.author().isEmpty() ? null : author(page, tally);
        List<String> byline = author == null ? List.of() : List.of(author.slug);
        Article standing = articles.findByOrigin(origin).orElse(null);
        ImportedArticle trace = standing == null ? null : traces.findById(standing.id);
        switch (stored.compare(standing, trace, fingerprint)) {
            case NEW -> {
                stored.create(draft(page, byline, ArticleStatus.PUBLISHED), new Provenance(origin, null, null, null),
                        fingerprint, importing);
                tally.created(Subject.ARTICLES);
                if (author == null) {
                    tally.note(Subject.ARTICLES.single(), page.title(), "The page names no author; it has none");
                }
            }
            case CHANGED -> {
                stored.update(standing, trace, draft(page, byline, null), null, fingerprint, importing);
                tally.updated(Subject.ARTICLES);
            }
            case EDITED_HERE -> tally.skipped(Subject.ARTICLES, page.title(),
                    "It has been edited here since it was imported; the file's changes are left out");
            default -> tally.standing(Subject.ARTICLES);
        }
    }

    private Author author(PageText page, Tally tally) {
        List<Author> namesakes = authors.listByName(page.author());
        if (namesakes.isEmpty()) {
            tally.created(Subject.AUTHORS);
            AuthorDraft draft = new AuthorDraft(null, page.author(), page.biography(), null, null);
            return authorService.importNew(draft, null, null, null, null);
        }
        Author author = namesakes.get(0);
        if (author.bio.isEmpty() && !page.biography().isEmpty()) {
            author.bio = page.biography();
            tally.updated(Subject.AUTHORS);
        } else {
            tally.standing(Subject.AUTHORS);
        }
        return author;
    }

    private static ArticleDraft draft(PageText page, List<String> byline, ArticleStatus status) {
        String body = page.paragraphs().stream().map(line -> "<p>" + Entities.escape(line) + "</p>")
                .collect(Collectors.joining("\n"));
        return new ArticleDraft(null, page.kind(), status, page.title(), null, new ArticleDraft.Body(body, null, null),
                null, byline, null, null, null, null, null, null, null, null, null, null, null);
    }
}
