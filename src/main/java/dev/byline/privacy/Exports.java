package dev.byline.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.byline.comment.submission.SubmissionRules;
import dev.byline.http.SiteConfig;
import dev.byline.http.Times;
import dev.byline.text.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/**
 * Writes everything that is stored about an address as one JSON document, page by page while it is read from the
 * database, so that its size does not matter.
 */
@ApplicationScoped
public class Exports {

    /** Raised whenever a reader of the document would have to change. */
    static final int VERSION = 1;

    private static final String FORMAT = "byline-personal-data";
    private static final int PAGE = 100;

    @Inject
    PersonalRecords records;

    @Inject
    SubmissionRules rules;

    @Inject
    Receipts receipts;

    @Inject
    SiteConfig site;

    @Inject
    ObjectMapper json;

    /**
     * The answer that brings the document, as a file.
     *
     * @param email a valid address
     */
    public Response answer(String email) {
        StreamingOutput document = out -> write(EmailAddress.normalised(email), out);
        return Response.ok(document).type(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"personal-data.json\"")
                .header("Cache-Control", "private, no-store").build();
    }

    private void write(String email, OutputStream out) throws IOException {
        String hash = rules.emailHash(email);
        Map<String, Integer> counts = new TreeMap<>();
        try (JsonGenerator document = json.getFactory().createGenerator(out, JsonEncoding.UTF8)) {
            document.writeStartObject();
            document.writeStringField("format", FORMAT);
            document.writeNumberField("version", VERSION);
            document.writeStringField("site", site.link(""));
            document.writeStringField("createdAt", Times.now().toString());
            document.writeStringField("email", email);
            document.writeArrayFieldStart("comments");
            long last = Long.MIN_VALUE;
            List<PersonalData.Remark> page = records.remarks(hash, last, PAGE);
            while (!page.isEmpty()) {
                for (PersonalData.Remark remark : page) {
                    json.writeValue(document, remark);
                    last = remark.id();
                }
                counts.merge("comment", page.size(), Integer::sum);
                page = records.remarks(hash, last, PAGE);
            }
            document.writeEndArray();
            list(document, "blocks", "writer_block", records.blocks(hash), counts);
            list(document, "waitingMails", "outgoing_mail", records.mails(hash), counts);
            list(document, "mailRefusals", "mail_refusal", records.refusals(hash), counts);
            list(document, "requests", "privacy_request", records.requests(hash), counts);
            document.writeFieldName("receipt");
            json.writeValue(document, receipts.issue(PrivacyKind.EXPORT, null, counts));
            document.writeEndObject();
        }
    }

    private void list(JsonGenerator document, String name, String table, List<?> items, Map<String, Integer> counts)
            throws IOException {
        document.writeFieldName(name);
        json.writeValue(document, items);
        if (!items.isEmpty()) {
            counts.put(table, items.size());
        }
    }
}
