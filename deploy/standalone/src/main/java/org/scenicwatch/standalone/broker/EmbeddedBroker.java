package org.scenicwatch.standalone.broker;

import com.codahale.metrics.Counter;
import com.hivemq.configuration.service.InternalConfigurations;
import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.embedded.EmbeddedHiveMQ;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.standalone.settings.Home;
import org.scenicwatch.standalone.settings.SecretFile;
import org.scenicwatch.standalone.settings.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HiveMQ Community Edition inside this process, its messages in {@code <home>/broker}. Not thread-safe. */
public final class EmbeddedBroker {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    /** Un-acknowledged messages per client; the broker's own cap of 50 makes a batch wait for the next. */
    private static final int WINDOW = 65_535;

    /** The broker waits this long before it closes its files, two seconds by itself. */
    private static final int SHUTDOWN_GRACE_MILLIS = 200;

    /** Messages that the broker keeps for one client: an hour at 2,700 a second. */
    static final long QUEUE_LIMIT = 10_000_000;

    private static final int LOOKUP_THREADS = 4;
    private static final String DROPPED = "com.hivemq.messages.dropped.count";

    private final Home home;
    private final String host;
    private final int port;
    private final BrokerAccess access;
    private final @Nullable TlsListener tls;
    private final Runnable everySecond;
    private volatile @Nullable EmbeddedHiveMQ hive;
    private @Nullable ExecutorService lookups;

    /** A broker with the plain listener alone. */
    public EmbeddedBroker(Home home, String host, int port, BrokerAccess access) {
        this(home, host, port, access, null, () -> {});
    }

    /**
     * A broker with an encrypted listener too.
     *
     * @param everySecond run before the look for who is to be cut off
     */
    public EmbeddedBroker(
            Home home, String host, int port, BrokerAccess access, @Nullable TlsListener tls, Runnable everySecond) {
        this.home = home;
        this.host = host;
        this.port = port;
        this.access = access;
        this.tls = tls;
        this.everySecond = everySecond;
    }

    /**
     * Starts the broker and waits until it listens.
     *
     * @throws StartRefused if it does not come up
     */
    public void start() {
        Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
        lookups = Executors.newFixedThreadPool(LOOKUP_THREADS, work -> {
            Thread thread = new Thread(work, "mqtt-lookup");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Path settings = home.run().resolve("broker");
            Files.createDirectories(settings.resolve("extensions"));
            Files.createDirectories(home.broker());
            if (tls != null) {
                tls.prepare(settings);
            }
            // It holds the password of the key store.
            SecretFile.write(settings.resolve("config.xml"), configuration());
            InternalConfigurations.MAX_INFLIGHT_WINDOW_SIZE_MESSAGES = WINDOW;
            InternalConfigurations.PERSISTENCE_SHUTDOWN_GRACE_PERIOD_MSEC.set(SHUTDOWN_GRACE_MILLIS);
            hive = EmbeddedHiveMQ.builder()
                    .withConfigurationFolder(settings)
                    .withExtensionsFolder(settings.resolve("extensions"))
                    .withDataFolder(home.broker())
                    .withEmbeddedExtension(EmbeddedExtension.builder()
                            .withId("scenicwatch")
                            .withName("Scenic Watch access")
                            .withVersion("1")
                            .withAuthor("Scenic Watch")
                            .withPriority(0)
                            .withStartPriority(1000)
                            .withExtensionMain(new Gatekeeper(access, lookups, this::everySecond))
                            .build())
                    .withoutLoggingBootstrap()
                    .build();
            // build() has just switched this off.
            InternalConfigurations.AUTH_DENY_UNAUTHENTICATED_CONNECTIONS.set(true);
            hive.start().join();
        } catch (IOException | CompletionException failed) {
            LOG.error("mqtt broker start failed", failed);
            stop();
            throw new StartRefused(
                    "内置 MQTT 服务没有启动成功（端口 " + port + "），原因见 " + home.log() + "。",
                    "the embedded MQTT broker did not start (port " + port + "), see " + home.log() + ".",
                    failed);
        } finally {
            // The broker installs one that may end the whole process.
            Thread.setDefaultUncaughtExceptionHandler(handler);
        }
        LOG.info("mqtt broker ready host={} port={} tls={}", host, port, tls == null ? "off" : tls.port());
    }

    private void everySecond() {
        if (tls != null) {
            tls.refresh();
        }
        everySecond.run();
    }

    private String configuration() {
        return String.format(Locale.ROOT, """
                <?xml version="1.0"?>
                <hivemq>
                  <listeners>
                    <tcp-listener>
                      <port>%d</port>
                      <bind-address>%s</bind-address>
                    </tcp-listener>
                    %s
                  </listeners>
                  <mqtt>
                    <queued-messages>
                      <max-queue-size>%d</max-queue-size>
                      <strategy>discard</strategy>
                    </queued-messages>
                    <receive-maximum>
                      <server-receive-maximum>1000</server-receive-maximum>
                    </receive-maximum>
                    <packets>
                      <max-packet-size>4194304</max-packet-size>
                    </packets>
                  </mqtt>
                  <persistence>
                    <mode>file</mode>
                  </persistence>
                  <anonymous-usage-statistics>
                    <enabled>false</enabled>
                  </anonymous-usage-statistics>
                </hivemq>
                """, port, host, tls == null ? "" : tls.configuration(host), QUEUE_LIMIT);
    }

    /** How many messages the broker has thrown away since its start, because a queue was full or a client gone. */
    public long dropped() {
        EmbeddedHiveMQ running = hive;
        if (running == null) {
            return 0;
        }
        Counter counter = running.getMetricRegistry().getCounters().get(DROPPED);
        return counter == null ? 0 : counter.getCount();
    }

    public boolean isRunning() {
        return hive != null;
    }

    /** Stops the broker; what it has not delivered stays on disk for the next start. */
    public void stop() {
        EmbeddedHiveMQ running = hive;
        hive = null;
        if (running != null) {
            try {
                running.stop().join();
                running.close();
            } catch (ExecutionException | CompletionException failed) {
                LOG.warn("mqtt broker stop failed", failed);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        ExecutorService threads = lookups;
        lookups = null;
        if (threads != null) {
            threads.shutdown();
        }
    }
}
