package dev.byline.comment.moderation;

import java.time.Instant;
import java.util.List;

import dev.byline.data.Sql;
import dev.byline.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Blocked writers in the database. */
@ApplicationScoped
public class WriterBlockRepository implements PanacheRepository<WriterBlock> {

    @Inject
    Sql sql;

    /** Whether that address or that network is blocked. A {@code null} matches nothing. */
    boolean isThere(String emailHash, String networkHash) {
        return !sql.list("select id from writer_block where email_hash = ? or network_hash = ?", emailHash, networkHash)
                .isEmpty();
    }

    /** Blocks of that address or that network; at most two. A {@code null} matches nothing. */
    public List<WriterBlock> listMatching(String emailHash, String networkHash) {
        return find("emailHash = ?1 or networkHash = ?2", emailHash, networkHash).list();
    }

    /** Lifts the block of an address; how many there were. */
    public int deleteByEmail(String emailHash) {
        return (int) delete("emailHash", emailHash);
    }

    /** Stores a block unless that writer is blocked; whether it was stored. */
    public boolean addUnlessThere(WriterBlock block) {
        return getEntityManager().createNativeQuery("""
                insert into writer_block (email_hash, network_hash, note, blocked_by, created_at)
                values (cast(:email as varchar), cast(:network as varchar), cast(:note as varchar), :actor, :now)
                on conflict do nothing""")
                .setParameter("email", block.emailHash).setParameter("network", block.networkHash)
                .setParameter("note", block.note).setParameter("actor", block.blockedBy)
                .setParameter("now", block.createdAt).executeUpdate() > 0;
    }

    /** One page of blocks and one entry more, newest first, reversed for a backward cursor. */
    public List<WriterBlock> listPage(Cursor cursor, int limit) {
        boolean down = cursor == null || !cursor.backward();
        String order = " order by id" + (down ? " desc" : "");
        return (cursor == null ? find("from WriterBlock" + order)
                : find("from WriterBlock where id " + (down ? "<" : ">") + " ?1" + order, cursor.id()))
                .page(0, limit + 1).list();
    }

    /** Forgets networks that were blocked before a moment; how many. */
    public int forgetNetworks(Instant before) {
        return (int) delete("networkHash is not null and createdAt < ?1", before);
    }
}
