package dev.byline.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventLoopsTest {

    @ParameterizedTest
    @CsvSource({ "1, 1", "2, 1", "3, 1", "4, 2", "8, 4", "64, 32" })
    void a_small_machine_has_one_loop_and_a_large_one_half_of_its_cores(int cores, int loops) {
        assertThat(EventLoops.suiting(cores)).isEqualTo(loops);
    }

    @Test
    void the_service_finds_the_rule_where_nobody_has_set_a_number() {
        int loops = new SmallRyeConfigBuilder().addDiscoveredSources().build()
                .getValue(EventLoops.SETTING, Integer.class);

        assertThat(loops).isEqualTo(EventLoops.suiting(Runtime.getRuntime().availableProcessors()));
    }

    @Test
    void a_setting_goes_before_the_rule() {
        PropertiesConfigSource properties = new PropertiesConfigSource(Map.of(EventLoops.SETTING, "7"),
                "application.properties", 250);

        assertThat(new SmallRyeConfigBuilder().addDiscoveredSources().withSources(properties).build()
                .getValue(EventLoops.SETTING, Integer.class)).isEqualTo(7);
    }
}
