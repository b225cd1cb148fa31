package dev.byline.importer;

/** One import at work: who sent it, what it has counted, how far it has come. */
public final class Importing {

    /** Thrown when the service shuts down; the job stays as it is and is taken up at the next start. */
    public static final class Stopped extends RuntimeException {

        Stopped() {
            super(null, null, false, false);
        }
    }

    /** Thrown when another node has taken the job over, because this one was silent for too long. */
    public static final class Lost extends RuntimeException {

        Lost() {
            super(null, null, false, false);
        }
    }

    /** Told how far an import has come. */
    interface Progress {

        /** Notes it; throws {@link Stopped} if the service shuts down, {@link Lost} if the job is. */
        void set(int processed, int total);
    }

    private final Long userId;
    private final String userName;
    private final Progress progress;
    private final Tally tally = new Tally();
    private int processed;
    private int total;

    Importing(Long userId, String userName, Progress progress) {
        this.userId = userId;
        this.userName = userName;
        this.progress = progress;
    }

    /** The desk user who sent the file, {@code null} if that user is gone. */
    public Long userId() {
        return userId;
    }

    /** That user's name. */
    public String userName() {
        return userName;
    }

    /** What has been counted. */
    public Tally tally() {
        return tally;
    }

    /** Says how many items there are. */
    public void expect(int items) {
        total = items;
        progress.set(processed, total);
    }

    /** Says that some items have been dealt with. */
    public void advance(int items) {
        processed += items;
        progress.set(processed, total);
    }
}
