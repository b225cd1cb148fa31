package dev.byline.http;

import jakarta.ws.rs.core.HttpHeaders;

/**
 * Guards desk writes against overwriting what somebody else saved meanwhile (RFC 9110 §13.1.1). The entity tag of a
 * stored thing is its version in quotes.
 */
public final class Preconditions {

    private Preconditions() {
    }

    /** The entity tag of a version. */
    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** Demands that {@code If-Match} names the version that stands: 428 if it is missing, 412 if it is stale. */
    public static void requireMatch(HttpHeaders headers, int version) {
        String given = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (given == null || given.isBlank()) {
            throw Problem.of(ProblemType.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag that you got when you read this");
        }
        for (String tag : given.split(",")) {
            String bare = tag.strip();
            // A proxy that compresses may have weakened the tag; versions are exact, so the mark is ignored.
            if (bare.equals("*") || bare.equals(tag(version)) || bare.equals("W/" + tag(version))) {
                return;
            }
        }
        throw Problem.of(ProblemType.PRECONDITION_FAILED, "Read it again, merge and send the new ETag");
    }
}
