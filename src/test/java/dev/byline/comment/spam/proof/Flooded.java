package dev.byline.comment.spam.proof;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

import org.altcha.altcha.Altcha;

import dev.byline.comment.spam.FloodLimit;
import dev.byline.comment.spam.SpamRules;
import dev.byline.comment.spam.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes a flood and ends it, and does the work that one demands. */
@ApplicationScoped
public class Flooded {

    /** One per cent of the limits that tests run under, and some. */
    private static final int ENOUGH = 1100;

    @Inject
    FloodLimit flood;

    /** From now on one per cent of the limit is a flood, and so much has come in from elsewhere. */
    public void start() {
        SpamRules.save(Map.of("limits", Map.of("floodPercent", 1)));
        for (int number = 0; flood.siteUsage() < ENOUGH / 100_000.0; number++) {
            flood.take(new Submission.Sender("198.51." + number / 250 + "." + number % 250, null, null, null, null, false));
        }
    }

    /** What came in is no flood any more. */
    public void end() {
        SpamRules.reset();
    }

    /** The proof that a browser sends for a challenge. */
    public static String proof(Map<String, Object> challenge) {
        return encoded(challenge, "SHA-256", number(challenge), (String) challenge.get("salt"));
    }

    static int number(Map<String, Object> challenge) {
        try {
            return Altcha.solveChallenge((String) challenge.get("challenge"), (String) challenge.get("salt"),
                    Altcha.Algorithm.SHA256, ((Number) challenge.get("maxnumber")).longValue(), 0).number;
        } catch (Exception unsolved) {
            throw new IllegalStateException(unsolved);
        }
    }

    static String encoded(Map<String, Object> challenge, String algorithm, long number, String salt) {
        return Base64.getEncoder().encodeToString(("{\"algorithm\":\"" + algorithm + "\",\"challenge\":\""
                + challenge.get("challenge") + "\",\"number\":" + number + ",\"salt\":\"" + salt + "\",\"signature\":\""
                + challenge.get("signature") + "\",\"took\":12}").getBytes(StandardCharsets.UTF_8));
    }
}
