package dev.byline.privacy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.byline.comment.erasure.ErasureMode;
import dev.byline.data.SiteSecret;
import dev.byline.http.JsonBodies;
import dev.byline.http.Problem;
import dev.byline.http.SiteConfig;
import dev.byline.http.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Writes receipts and knows its own again. The signature is a keyed hash (HMAC-SHA256) of the receipt's JSON with an
 * empty signature, so that a receipt can be checked even where its row is gone.
 */
@ApplicationScoped
@Transactional
public class Receipts {

    @Inject
    PrivacyReceiptRepository receipts;

    @Inject
    SiteSecret secret;

    @Inject
    SiteConfig site;

    @Inject
    ObjectMapper json;

    @Inject
    JsonBodies bodies;

    /** Writes and stores a receipt. */
    public Receipt issue(PrivacyKind kind, ErasureMode mode, Map<String, Integer> rows) {
        List<Receipt.Rows> tables = rows.entrySet().stream()
                .map(entry -> new Receipt.Rows(entry.getKey(), entry.getValue())).toList();
        Receipt blank = new Receipt(UUID.randomUUID().toString(), kind, mode, site.link(""), Times.now(), tables, "");
        Receipt receipt = blank.signed(signature(blank));
        PrivacyReceipt stored = new PrivacyReceipt();
        stored.number = receipt.number();
        stored.kind = kind;
        stored.content = write(receipt);
        stored.createdAt = receipt.time();
        receipts.persist(stored);
        return receipt;
    }

    /** The receipt with that number, 404 if there is none. */
    public Receipt find(String number) {
        if (!number.matches("[0-9a-f-]{36}")) {
            throw Problem.notFound();
        }
        String content = receipts.findByNumber(number).orElseThrow(Problem::notFound).content;
        return bodies.read(content.getBytes(StandardCharsets.UTF_8), Receipt.class);
    }

    /** Whether this site wrote a receipt just as it is. */
    public ReceiptCheck check(Receipt receipt) {
        return new ReceiptCheck(SiteSecret.equal(signature(receipt), receipt.signature()));
    }

    private String signature(Receipt receipt) {
        return secret.token("privacy receipt", write(receipt.unsigned()));
    }

    private String write(Receipt receipt) {
        try {
            return json.writeValueAsString(receipt);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A receipt is plain JSON", impossible);
        }
    }
}
