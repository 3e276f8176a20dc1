package org.scenicwatch.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.scenicwatch.core.CoreConfiguration;
import org.scenicwatch.core.eventstore.TelemetryStore;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.history.HistoryOpening;
import org.scenicwatch.dashboard.history.HistorySettings;
import org.scenicwatch.dashboard.history.HistoryStore;
import org.scenicwatch.standalone.database.EmbeddedDatabase;
import org.scenicwatch.standalone.settings.Home;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/** The embedded database of a home with the platform's own stores over it, and nothing else: no projections, no web. */
final class BareStore implements AutoCloseable {

    private final Home home;
    private final EmbeddedDatabase database;
    private final ConfigurableApplicationContext context;

    private BareStore(Home home, EmbeddedDatabase database, ConfigurableApplicationContext context) {
        this.home = home;
        this.database = database;
        this.context = context;
    }

    /** The core and the history. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({CoreConfiguration.class, HistoryOpening.class})
    @EnableConfigurationProperties({HistorySettings.class, SiteSettings.class})
    static class Parts {}

    static BareStore open(Path folder) throws IOException {
        Home home = new Home(folder);
        home.open();
        System.setProperty("scenicwatch.log.dir", home.log().toString());
        EmbeddedDatabase database = EmbeddedDatabase.start(home);
        return new BareStore(
                home,
                database,
                new SpringApplicationBuilder(Parts.class)
                        .web(WebApplicationType.NONE)
                        .run(
                                "--spring.main.banner-mode=off",
                                "--spring.main.log-startup-info=false",
                                "--logging.config=classpath:org/scenicwatch/standalone/logback.xml",
                                "--scenicwatch.home=" + home.root(),
                                "--scenicwatch.area=" + LoadDevices.AREA,
                                "--scenicwatch.db.url=" + database.jdbcUrl(),
                                "--scenicwatch.db.user=" + database.user(),
                                "--scenicwatch.db.password=" + database.password()));
    }

    TelemetryStore telemetry() {
        return context.getBean(TelemetryStore.class);
    }

    HistoryStore history() {
        return context.getBean(HistoryStore.class);
    }

    /** The events of the domain. */
    EventStore events() {
        return context.getBean(EventStore.class);
    }

    Vault vault() {
        return context.getBean(Vault.class);
    }

    TransactionManager transactions() {
        return context.getBean(TransactionManager.class);
    }

    @Override
    public void close() throws IOException {
        try (home;
                database;
                context) {
            // Closed in reverse.
        }
    }
}
