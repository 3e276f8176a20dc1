package org.scenicwatch.dashboard.postchecks;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.scenicwatch.core.duty.write.CallPost;
import org.scenicwatch.dashboard.SiteSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Calls the desk by lot. The next time lies in the database, so that a restart does not move it and several processes call
 * once: whoever replaces the plan makes the call.
 */
@Component
class PostCheckLot {

    private static final Logger LOG = LoggerFactory.getLogger(PostCheckLot.class);
    /** A call that fell into a time when the platform was down is not made up for. */
    private static final Duration STALE = Duration.ofMinutes(5);

    private final PostCheckSettings settings;
    private final PostCheckPlan plan;
    private final PostCheckTable table;
    private final PostCheckDesk desk;
    private final SiteSettings site;
    private final Clock clock;
    // Unforeseeable: a lot that can be guessed is none.
    private final SecureRandom lots = new SecureRandom();

    PostCheckLot(PostCheckSettings settings, PostCheckTable table, PostCheckDesk desk, SiteSettings site, Clock clock) {
        this.settings = settings;
        this.plan = new PostCheckPlan(settings, site.timeZone());
        this.table = table;
        this.desk = desk;
        this.site = site;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void look() {
        if (!settings.enabled()) {
            return;
        }
        Instant now = clock.instant();
        Optional<Instant> planned = table.nextAt(site.area());
        if (planned.isEmpty()) {
            table.plan(site.area(), draw(now));
            return;
        }
        Instant next = planned.get();
        // A plan of other settings, made before they were changed.
        boolean foreign = next.isAfter(now.plus(settings.maxGap()).plus(Duration.ofDays(2)));
        if (next.isAfter(now) && !foreign) {
            return;
        }
        if (table.replan(site.area(), next, draw(now))
                && !foreign
                && next.isAfter(now.minus(STALE))
                && plan.allows(now)
                && !desk.isOpen(now)) {
            desk.call(CallPost.Ground.RANDOM);
            LOG.info("post_check=called");
        }
    }

    private Instant draw(Instant now) {
        return plan.next(now, lots.nextDouble(), lots.nextDouble());
    }
}
