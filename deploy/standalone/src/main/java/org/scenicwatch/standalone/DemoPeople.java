package org.scenicwatch.standalone;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.dispatch.ResponderImport;
import org.scenicwatch.dashboard.imports.ImportReport;
import org.scenicwatch.dashboard.incident.VolunteerImport;
import org.scenicwatch.dashboard.merchant.MerchantImport;
import org.scenicwatch.dashboard.notification.DutyTurnImport;
import org.scenicwatch.dashboard.notification.RecipientImport;
import org.scenicwatch.simulator.village.Village;
import org.scenicwatch.simulator.village.VillageMerchants;
import org.scenicwatch.simulator.village.VillagePeople;
import org.scenicwatch.simulator.village.VillageTeams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The invented people of the synthetic village, entered by the imports that everybody uses as soon as its houses are known:
 * who is told, who can be sent, who helps, some merchants, and turns of duty for the days ahead. Their messages go where the
 * settings say, which in the demonstration is the log.
 */
final class DemoPeople implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPeople.class);
    private static final long AGAIN_MILLIS = 2_000;
    private static final int TRIES = 90;
    /** A demonstration that is left to itself over a holiday is still manned. */
    private static final int DAYS_PLANNED = 4;

    private static final long PLAN_MILLIS = 6 * 3_600_000L;

    private final RecipientImport recipients;
    private final ResponderImport responders;
    private final VolunteerImport volunteers;
    private final MerchantImport merchants;
    private final DutyTurnImport turns;
    private final DemoPhone phone;
    private final ZoneId zone;
    private final Clock clock;
    private volatile @Nullable Thread work;

    DemoPeople(
            RecipientImport recipients,
            ResponderImport responders,
            VolunteerImport volunteers,
            MerchantImport merchants,
            DutyTurnImport turns,
            DemoPhone phone,
            ZoneId zone,
            Clock clock) {
        this.recipients = recipients;
        this.responders = responders;
        this.volunteers = volunteers;
        this.merchants = merchants;
        this.turns = turns;
        this.phone = phone;
        this.zone = zone;
        this.clock = clock;
    }

    /** Takes a file in, or tells what would come of it. */
    private interface Import {
        ImportReport take(String text, boolean dryRun);
    }

    @Override
    public void start() {
        Thread thread = new Thread(this::enter, "demo-people");
        thread.setDaemon(true);
        work = thread;
        thread.start();
    }

    private void enter() {
        Village village = Village.demo();
        try {
            phone.password();
            take("people", recipients::take, VillagePeople.recipientsCsv(village));
            take("responders", responders::take, VillageTeams.respondersCsv(village));
            take("volunteers", volunteers::take, VillageTeams.volunteersCsv(village));
            LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
            take("merchants", merchants::take, VillageMerchants.merchantsCsv(village, today));
            while (!Thread.currentThread().isInterrupted()) {
                // From yesterday on: a night shift begins on the day before.
                LocalDate yesterday = LocalDate.ofInstant(clock.instant(), zone).minusDays(1);
                take("turns of duty", turns::take, VillageTeams.turnsCsv(yesterday, DAYS_PLANNED + 1, zone));
                Thread.sleep(PLAN_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            // The platform is useful without them.
            LOG.warn("demo village people are not entered cause={}", failed.toString());
        }
    }

    /** A register follows what was entered before; until it does, a house or a person is unknown. */
    private static void take(String what, Import imports, byte[] file) throws InterruptedException {
        String text = new String(file, StandardCharsets.UTF_8);
        for (int tried = 1; tried < TRIES && imports.take(text, true).rejected() > 0; tried++) {
            Thread.sleep(AGAIN_MILLIS);
        }
        ImportReport report = imports.take(text, false);
        LOG.info(
                "demo village {} accepted={} unchanged={} rejected={}",
                what,
                report.accepted(),
                report.unchanged(),
                report.rejected());
        report.rows().stream()
                .limit(5)
                .forEach(row -> LOG.warn("demo village {} line={} code={}", what, row.line(), row.code()));
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
