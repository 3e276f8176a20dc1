package org.scenicwatch.core.eventstore;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.scenicwatch.core.CoreConfiguration;
import org.scenicwatch.core.PostgresForTests;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** A process made of the core alone, on a database of the test's. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(CoreConfiguration.class)
public class CoreApplicationForTests {

    /** Starts it, with further configuration classes of the test. */
    public static ConfigurableApplicationContext start(
            PostgresForTests.Database database, Map<String, Object> settings, Class<?>... more) {
        Map<String, Object> all = new HashMap<>(database.settings());
        all.put("spring.main.banner-mode", "off");
        all.putAll(settings);
        Class<?>[] sources = Arrays.copyOf(more, more.length + 1);
        sources[more.length] = CoreApplicationForTests.class;
        // Command-line form: it outranks the defaults of scenicwatch-core.properties.
        String[] arguments = all.entrySet().stream()
                .map(e -> "--" + e.getKey() + "=" + e.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(sources)
                .web(WebApplicationType.NONE)
                .run(arguments);
    }
}
