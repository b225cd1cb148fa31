package dev.byline.security;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;

/** Lets the running service hash as slowly as it does outside of tests. */
public final class HashCost {

    private static final int USUAL = 10;

    private HashCost() {
    }

    /** Does something meanwhile. */
    public static void usual(Runnable work) {
        PasswordHashes passwords = ClientProxy.unwrap(Arc.container().instance(PasswordHashes.class).get());
        int least = passwords.cost;
        passwords.cost = USUAL;
        try {
            work.run();
        } finally {
            passwords.cost = least;
        }
    }
}
