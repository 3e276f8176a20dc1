package org.scenicwatch.core;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** Everything of the domain that a process of Scenic Watch needs, whichever of its faces it shows. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@PropertySource("classpath:scenicwatch-core.properties")
public class CoreConfiguration {

    static {
        System.setProperty("disable-axoniq-console-message", "true");
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    IdSource idSource() {
        return IdSource.timeOrdered();
    }
}
