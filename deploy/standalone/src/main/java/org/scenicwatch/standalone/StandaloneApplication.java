package org.scenicwatch.standalone;

import org.scenicwatch.core.CoreConfiguration;
import org.scenicwatch.dashboard.DashboardConfiguration;
import org.scenicwatch.ingest.IngestConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Core, ingest and dashboard-api in one application context, with what only this process adds. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CoreConfiguration.class, IngestConfiguration.class, DashboardConfiguration.class, StandaloneConfiguration.class
})
class StandaloneApplication {}
