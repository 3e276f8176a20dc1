package org.scenicwatch.ingest;

import org.scenicwatch.core.CoreConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** Ingest as a process of its own, beside an outside broker and database. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({CoreConfiguration.class, IngestConfiguration.class})
public class IngestApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(IngestApplication.class)
                .web(WebApplicationType.NONE)
                .run(arguments);
    }
}
