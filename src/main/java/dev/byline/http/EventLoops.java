package dev.byline.http;

import java.util.Set;

import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Gives Vert.x as many event loops as suit the machine, unless a setting says otherwise. An event loop that serves pages
 * from memory fills a core by itself; more of them only take turns on it with each other and with the workers, which do
 * everything that waits. Vert.x' own default is two loops to a core: measured on two cores, one loop served half as much
 * again as four.
 */
public class EventLoops implements ConfigSource {

    static final String SETTING = "quarkus.vertx.event-loops-pool-size";
    /** Below every place where a publisher may write a setting, {@code application.properties} included. */
    private static final int ORDINAL = 50;

    /** One loop on up to three cores, and one for two cores from there. */
    static int suiting(int cores) {
        return Math.max(1, cores / 2);
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(SETTING);
    }

    @Override
    public String getValue(String name) {
        return SETTING.equals(name) ? Integer.toString(suiting(Runtime.getRuntime().availableProcessors())) : null;
    }

    @Override
    public String getName() {
        return "event loops that suit the machine";
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }
}
