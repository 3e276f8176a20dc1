package org.scenicwatch.dashboard;

import org.scenicwatch.core.CoreConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The dashboard as a process of its own, beside ingest processes and an outside database. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({CoreConfiguration.class, DashboardConfiguration.class})
public class DashboardApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(DashboardApplication.class, arguments);
    }
}
