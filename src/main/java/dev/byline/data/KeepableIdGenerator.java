package dev.byline.data;

import java.util.Properties;

import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.GeneratorCreationContext;
import org.hibernate.id.enhanced.SequenceStyleGenerator;

/** Draws ids for {@link KeepableId}. Sequences are moved beyond kept ids before those are stored: {@link Sequences}. */
public class KeepableIdGenerator extends SequenceStyleGenerator {

    private final String sequence;

    /** Called by Hibernate for each annotated id. */
    public KeepableIdGenerator(KeepableId id) {
        this.sequence = id.sequence();
    }

    @Override
    public void configure(GeneratorCreationContext context, Properties parameters) {
        parameters.setProperty(SEQUENCE_PARAM, sequence);
        parameters.setProperty(INCREMENT_PARAM, "1");
        super.configure(context, parameters);
    }

    @Override
    public boolean allowAssignedIdentifiers() {
        return true;
    }

    @Override
    public Object generate(SharedSessionContractImplementor session, Object owner) {
        Object kept = session.getEntityPersister(null, owner).getIdentifier(owner, session);
        return kept != null ? kept : super.generate(session, owner);
    }
}
