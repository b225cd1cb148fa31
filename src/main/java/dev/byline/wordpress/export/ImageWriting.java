package dev.byline.wordpress.export;

import java.io.IOException;
import java.util.Objects;

import javax.xml.stream.XMLStreamException;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.byline.article.Article;
import dev.byline.http.SiteConfig;
import dev.byline.wordpress.export.Told.OfImage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes lead images as attachments, which they are in WordPress. */
@ApplicationScoped
class ImageWriting {

    @Inject
    SiteConfig site;

    @Inject
    ObjectMapper json;

    /** The address that WordPress fetches the lead image of an article from. */
    private String address(Article article) {
        return article.imageUrl.startsWith("/") ? site.link(article.imageUrl) : article.imageUrl;
    }

    /** Writes the attachment that is the lead image of an article. */
    void write(Article article, long id, Wxr xml) throws XMLStreamException, IOException {
        String address = address(article);
        String name = address.replaceFirst("[?#].*$", "").replaceFirst("^.*/", "");
        xml.open("item");
        xml.text("title", Wxr.html(name));
        xml.value("link", address);
        xml.value("pubDate", Wxr.published(article.createdAt));
        xml.text("dc:creator", article.authors.isEmpty() ? "" : article.authors.get(0).slug);
        xml.guid(site.link("/?attachment_id=" + id));
        xml.value("description", "");
        xml.text("content:encoded", "");
        xml.text("excerpt:encoded", "");
        xml.value("wp:post_id", id);
        xml.text("wp:post_date", Wxr.stored(article.createdAt));
        xml.text("wp:post_date_gmt", Wxr.stored(article.createdAt));
        xml.text("wp:post_modified", Wxr.stored(article.createdAt));
        xml.text("wp:post_modified_gmt", Wxr.stored(article.createdAt));
        xml.text("wp:comment_status", "closed");
        xml.text("wp:ping_status", "closed");
        xml.text("wp:post_name", "image-" + article.id);
        xml.text("wp:status", "inherit");
        xml.value("wp:post_parent", article.id);
        xml.value("wp:menu_order", 0);
        xml.text("wp:post_type", "attachment");
        xml.text("wp:post_password", "");
        xml.value("wp:is_sticky", 0);
        xml.text("wp:attachment_url", address);
        xml.meta("wp:postmeta", "_wp_attachment_image_alt", Wxr.html(Objects.toString(article.imageAlt, "")));
        String path = address.equals(article.imageUrl) ? null : article.imageUrl;
        xml.meta("wp:postmeta", "_byline_image", json.writeValueAsString(new OfImage(id, path, article.imageCredit)));
        xml.close();
    }
}
