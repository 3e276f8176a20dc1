package org.scenicwatch.standalone;

import org.scenicwatch.core.CoreConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Core, ingest and dashboard-api in one application context, with what only this process adds. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CoreConfiguration.class, StandaloneConfiguration.class})
class StandaloneApplication {}
