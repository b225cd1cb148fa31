package dev.byline.wordpress.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongFunction;

import javax.xml.stream.XMLStreamException;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.byline.article.Article;
import dev.byline.author.Author;
import dev.byline.http.SiteConfig;
import dev.byline.http.Times;
import dev.byline.taxonomy.Taxonomy;
import dev.byline.taxonomy.Term;
import dev.byline.text.PlainText;
import dev.byline.wordpress.export.Told.OfAuthor;
import dev.byline.wordpress.export.Told.OfTerm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes an export of the site from its head to its last comment. Parents come before what lies below them. */
@ApplicationScoped
class WxrExport {

    private static final int SECTIONS_DEEP = 10;

    @Inject
    ExportRecords records;

    @Inject
    ArticleWriting articleWriting;

    @Inject
    ImageWriting imageWriting;

    @Inject
    CommentWriting commentWriting;

    @Inject
    SiteConfig site;

    @Inject
    ObjectMapper json;

    /** Writes the whole document. */
    void write(ExportScope scope, OutputStream out) throws IOException {
        long last = records.highestArticle();
        List<Author> first = records.authors(0);
        try {
            Wxr xml = new Wxr(out);
            head(xml);
            authors(first, xml);
            for (int above = 0; above < SECTIONS_DEEP; above++) {
                int depth = above;
                terms(after -> records.sections(depth, after), xml);
            }
            terms(records::tags, xml);
            if (scope.comments()) {
                erased(xml);
            }
            articles(scope, last, xml);
            xml.end();
        } catch (XMLStreamException failed) {
            throw new IOException("The export could not be written", failed);
        }
    }

    private void head(Wxr xml) throws XMLStreamException {
        xml.begin(" A WordPress export (WXR) made by Byline. It may hold personal data: keep it like the database. ");
        xml.text("title", Wxr.html(site.name()));
        xml.value("link", site.link(""));
        xml.text("description", Wxr.html(site.description()));
        xml.value("pubDate", Wxr.published(Times.now()));
        xml.value("language", site.language());
        xml.value("wp:wxr_version", "1.2");
        xml.value("wp:base_site_url", site.link(""));
        xml.value("wp:base_blog_url", site.link(""));
    }

    private void authors(List<Author> first, Wxr xml) throws XMLStreamException, IOException {
        List<Author> page = first;
        while (!page.isEmpty()) {
            for (Author author : page) {
                xml.open("wp:author");
                xml.value("wp:author_id", author.id);
                xml.text("wp:author_login", author.slug);
                xml.text("wp:author_email", "");
                xml.text("wp:author_display_name", Wxr.html(author.name));
                xml.text("wp:author_first_name", "");
                xml.text("wp:author_last_name", "");
                xml.text("byline:author", json.writeValueAsString(new OfAuthor(author.identity(), author.slug,
                        author.bio, author.website, author.contact, author.createdAt, author.updatedAt)));
                xml.close();
            }
            page = records.authors(page.get(page.size() - 1).id);
        }
    }

    private void terms(LongFunction<List<Term>> pages, Wxr xml) throws XMLStreamException, IOException {
        List<Term> page = pages.apply(0);
        while (!page.isEmpty()) {
            for (Term term : page) {
                boolean section = term.taxonomy == Taxonomy.SECTION;
                xml.open(section ? "wp:category" : "wp:tag");
                xml.value("wp:term_id", term.id);
                xml.text(section ? "wp:category_nicename" : "wp:tag_slug", term.slug);
                if (section) {
                    xml.text("wp:category_parent", term.parent == null ? "" : term.parent.slug);
                }
                xml.text(section ? "wp:cat_name" : "wp:tag_name", Wxr.html(term.name));
                xml.text(section ? "wp:category_description" : "wp:tag_description", Wxr.html(term.description));
                if (!PlainText.ofHtml(Wxr.html(term.description)).equals(term.description)) {
                    xml.meta("wp:termmeta", "_byline_term", json.writeValueAsString(new OfTerm(term.description)));
                }
                xml.close();
            }
            page = pages.apply(page.get(page.size() - 1).id);
        }
    }

    /** What no import may bring back goes along, since older files are about that still hold it. */
    private void erased(Wxr xml) throws XMLStreamException {
        List<String> page = records.erased("");
        while (!page.isEmpty()) {
            for (String origin : page) {
                xml.text("byline:erased", origin);
            }
            page = records.erased(page.get(page.size() - 1));
        }
    }

    private void articles(ExportScope scope, long last, Wxr xml) throws XMLStreamException, IOException {
        ExportRecords.Articles page = records.articles(scope, 0, last);
        while (!page.articles().isEmpty()) {
            CommentPages comments = new CommentPages(records, scope,
                    page.articles().stream().map(article -> article.id).toList());
            for (Article article : page.articles()) {
                // No article of this export has such an id, and the next export gives the image the same one.
                long image = last + article.id;
                if (page.bodies().get(article.id) != null) {
                    articleWriting.begin(article, page.bodies().get(article.id),
                            page.formerSlugs().getOrDefault(article.id, List.of()), image, xml);
                    for (Iterator<CommentPages.Placed> below = comments.below(article.id); below.hasNext();) {
                        CommentPages.Placed placed = below.next();
                        commentWriting.write(placed.comment(), placed.page(), scope, xml);
                    }
                    xml.close();
                    if (article.imageUrl != null) {
                        imageWriting.write(article, image, xml);
                    }
                }
            }
            page = records.articles(scope, page.articles().get(page.articles().size() - 1).id, last);
        }
    }
}
