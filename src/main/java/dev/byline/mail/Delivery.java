package dev.byline.mail;

/**
 * How an attempt to hand a mail to the server ended.
 *
 * @param result what came of it
 * @param error  a reply code or a kind of failure, {@code null} for none; never the server's words, which may repeat
 *               an address
 */
record Delivery(Result result, String error) {

    /** What came of an attempt. */
    enum Result {
        /** The server has taken the mail. */
        TAKEN,
        /** The server would not take this mail now, or broke off: it may be tried again later. */
        PUT_OFF,
        /** The server will never take this mail. */
        REFUSED,
        /** There is no server to talk to, or it lets nobody send: this concerns every mail. */
        NO_SERVER
    }

    static Delivery taken() {
        return new Delivery(Result.TAKEN, null);
    }
}
