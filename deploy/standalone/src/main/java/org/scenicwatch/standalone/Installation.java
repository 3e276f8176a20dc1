package org.scenicwatch.standalone;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.standalone.broker.PlatformCredential;
import org.scenicwatch.standalone.database.EmbeddedDatabase;
import org.scenicwatch.standalone.settings.Home;
import org.scenicwatch.standalone.settings.Preflight;
import org.scenicwatch.standalone.settings.SecretFile;
import org.scenicwatch.standalone.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What runs in this process, started in order and stopped in the opposite one: home, database, application, demo. */
final class Installation {

    private static final String LOG_SETTINGS = "org/scenicwatch/standalone/logback.xml";

    private final Settings settings;
    private final Home home;
    private final Deque<Runnable> stops = new ArrayDeque<>();
    private final AtomicBoolean stopping = new AtomicBoolean();

    Installation(Settings settings) {
        this.settings = settings;
        this.home = new Home(settings.home());
    }

    Settings settings() {
        return settings;
    }

    Home home() {
        return home;
    }

    boolean isStopping() {
        return stopping.get();
    }

    /** Starts everything and says where it is. */
    void start() {
        home.open();
        push(this::closeHome);
        Preflight.check(settings);
        logToHome();
        Logger log = LoggerFactory.getLogger(Installation.class);
        log.info("start settings={}", settings);
        Console.say("Scenic Watch 正在启动，数据目录 | starting, data in " + home.root());

        EmbeddedDatabase database = settings.database().isEmpty() ? EmbeddedDatabase.start(home) : null;
        if (database != null) {
            push(database::close);
        }
        PlatformCredential platform = new PlatformCredential(new SecureRandom());
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> {
            context.getBeanFactory().registerSingleton("settings", settings);
            context.getBeanFactory().registerSingleton("home", home);
            context.getBeanFactory().registerSingleton("platformCredential", platform);
            push(context::close);
        });
        // Spring reads its own property and warns of this one.
        System.clearProperty("logback.configurationFile");
        ConfigurableApplicationContext context =
                application.run(SpringArguments.of(settings, database, platform, LOG_SETTINGS));
        if (database != null) {
            tellTools(database);
        }
        Duration took = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        context.getBean(Greeting.class).say(took);
        QuietConsole.open();
        log.info("ready seconds={}", took.toMillis() / 1000.0);
    }

    private void logToHome() {
        System.setProperty("scenicwatch.log.dir", home.log().toString());
        System.setProperty("logback.configurationFile", LOG_SETTINGS);
        System.setProperty("disable-axoniq-console-message", "true");
    }

    /** Lets token and backup commands on this machine, run by the same user, find the database. */
    private void tellTools(EmbeddedDatabase database) {
        Path file = home.runningProcess();
        try {
            SecretFile.write(
                    file,
                    "scenicwatch.db.url=" + database.jdbcUrl() + "\nscenicwatch.db.user=" + database.user()
                            + "\nscenicwatch.db.password=" + database.password() + "\npid="
                            + ProcessHandle.current().pid() + "\n");
        } catch (IOException failed) {
            LoggerFactory.getLogger(Installation.class).warn("cannot write file={}", file, failed);
        }
        push(() -> delete(file));
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            LoggerFactory.getLogger(Installation.class).warn("cannot delete file={}", file, failed);
        }
    }

    private void closeHome() {
        try {
            home.close();
        } catch (IOException failed) {
            LoggerFactory.getLogger(Installation.class).warn("cannot unlock home={}", home.root(), failed);
        }
    }

    private void push(Runnable stop) {
        synchronized (stops) {
            stops.push(stop);
        }
    }

    /** Stops what was started, the last first. Safe to call while it still starts, and twice. */
    void stop() {
        if (!stopping.compareAndSet(false, true)) {
            return;
        }
        QuietConsole.close();
        while (true) {
            Runnable stop;
            synchronized (stops) {
                stop = stops.poll();
            }
            if (stop == null) {
                return;
            }
            try {
                stop.run();
            } catch (RuntimeException failed) {
                LoggerFactory.getLogger(Installation.class).warn("stop failed", failed);
            }
        }
    }
}
