package dev.byline.comment.moderation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.byline.comment.Comment;
import dev.byline.comment.CommentRepository;
import dev.byline.comment.moderation.WriterBlock.By;
import dev.byline.comment.submission.SubmissionRules;
import dev.byline.data.SiteSecret;
import dev.byline.http.Cursor;
import dev.byline.http.Cursors;
import dev.byline.http.Page;
import dev.byline.http.Problem;
import dev.byline.http.Times;
import dev.byline.http.Words;
import dev.byline.security.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Blocked writers. What they send is taken as before and quietly marked as spam: who notices a block gets around it.
 * A network is blocked only for as long as network addresses are kept, since networks change hands.
 */
@ApplicationScoped
@Transactional
public class WriterBlocks {

    /** Names the list of blocks for its cursors. */
    public static final String LIST = "blocks";

    @Inject
    WriterBlockRepository blocks;

    @Inject
    Cursors cursors;

    @Inject
    CommentRepository comments;

    @Inject
    SubmissionRules rules;

    @Inject
    ModerationLog log;

    @Inject
    SiteSecret secret;

    /**
     * Whether a writer is blocked.
     *
     * @param emailHash as comments keep it, {@code null} for no address
     * @param network   as {@link ClientAddress#network} tells it, {@code null} if it is not known
     */
    public boolean isBlocked(String emailHash, String network) {
        return (emailHash != null || network != null)
                && blocks.isThere(emailHash, network == null ? null : hash(network));
    }

    /**
     * Blocks the writer of a comment; who is blocked already stays so.
     *
     * @param by   by the address, the network, or both
     * @param note why, for moderators; {@code null} for none
     * @return the blocks that stand now, one for each of {@code by}
     * @throws Problem 400 if there is no such comment, or its writer is not known by that: it has been forgotten, or
     *                 the desk wrote it
     */
    public List<WriterBlock> block(long commentId, Set<By> by, String note, String actor) {
        Comment comment = comments.findById(commentId);
        if (comment == null) {
            throw Problem.invalid("comment", "not_found", "There is no such comment");
        }
        String emailHash = by.contains(By.EMAIL) ? comment.emailHash : null;
        String networkHash = by.contains(By.NETWORK) && comment.networkAddress != null
                ? hash(ClientAddress.network(comment.networkAddress)) : null;
        if (comment.userId != null || by.contains(By.EMAIL) && emailHash == null
                || by.contains(By.NETWORK) && networkHash == null) {
            throw Problem.invalid("by", "unknown_writer", "The writer of this comment is not known by that");
        }
        Set<By> added = by.stream().filter(each -> blocks.addUnlessThere(block(
                each == By.EMAIL ? emailHash : null, each == By.NETWORK ? networkHash : null, note, actor)))
                .collect(Collectors.toSet());
        if (!added.isEmpty()) {
            log.write(comment, Action.BLOCKED, comment.status, comment.status, actor,
                    added.stream().map(Words::of).sorted().collect(Collectors.joining(", ")), null);
        }
        return blocks.listMatching(emailHash, networkHash);
    }

    /**
     * Blocks a writer by hand; who is blocked already stays so.
     *
     * @param email   a valid address, {@code null} to block by the network alone
     * @param address a literal network address, whose whole network is blocked; {@code null} to block by the e-mail
     *                address alone
     * @param note    why, for moderators; {@code null} for none
     */
    public void blockByHand(String email, String address, String note, String actor) {
        if (email != null && blocks.addUnlessThere(block(rules.emailHash(email), null, note, actor))) {
            log.write(null, Action.BLOCKED, null, null, actor, Words.of(By.EMAIL), null);
        }
        if (address != null
                && blocks.addUnlessThere(block(null, hash(ClientAddress.network(address)), note, actor))) {
            log.write(null, Action.BLOCKED, null, null, actor, Words.of(By.NETWORK), null);
        }
    }

    /** One page of blocks, newest first. */
    public Page<WriterBlock> page(Cursor cursor, int limit) {
        return Page.of(blocks.listPage(cursor, limit), limit, cursor, block -> new Cursor("", block.id, false),
                place -> cursors.write(LIST, place), null);
    }

    /** Lifts a block; 404 if there is none. */
    public void unblock(long id, String actor) {
        if (!blocks.deleteById(id)) {
            throw Problem.notFound();
        }
        log.write(null, Action.UNBLOCKED, null, null, actor, "block " + id, null);
    }

    private static WriterBlock block(String emailHash, String networkHash, String note, String actor) {
        WriterBlock block = new WriterBlock();
        block.emailHash = emailHash;
        block.networkHash = networkHash;
        block.note = note;
        block.blockedBy = actor;
        block.createdAt = Times.now();
        return block;
    }

    private String hash(String network) {
        return secret.hex("network", network);
    }
}
