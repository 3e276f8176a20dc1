package org.scenicwatch.standalone;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.imports.ImportReport;
import org.scenicwatch.dashboard.notification.RecipientImport;
import org.scenicwatch.simulator.village.Village;
import org.scenicwatch.simulator.village.VillagePeople;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The invented people of the synthetic village, entered by the import that everybody uses as soon as its houses are known.
 * Their messages go where the settings say, which in the demonstration is the log.
 */
final class DemoPeople implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPeople.class);
    private static final long AGAIN_MILLIS = 2_000;
    private static final int TRIES = 90;

    private final RecipientImport imports;
    private volatile @Nullable Thread work;

    DemoPeople(RecipientImport imports) {
        this.imports = imports;
    }

    @Override
    public void start() {
        Thread thread = new Thread(this::enter, "demo-people");
        thread.setDaemon(true);
        work = thread;
        thread.start();
    }

    /** The register of places follows the import of the village; until it does, a house is unknown. */
    private void enter() {
        String text = new String(VillagePeople.recipientsCsv(Village.demo()), StandardCharsets.UTF_8);
        try {
            for (int tried = 1; tried <= TRIES; tried++) {
                if (imports.take(text, true).rejected() == 0) {
                    ImportReport report = imports.take(text, false);
                    LOG.info(
                            "demo village people accepted={} unchanged={} rejected={}",
                            report.accepted(),
                            report.unchanged(),
                            report.rejected());
                    return;
                }
                Thread.sleep(AGAIN_MILLIS);
            }
            LOG.warn("demo village people are not entered: their houses are unknown");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            // The platform is useful without them.
            LOG.warn("demo village people are not entered cause={}", failed.toString());
        }
    }

    @Override
    public void stop() {
        Thread thread = work;
        work = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return work != null;
    }

    /** With the village. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
