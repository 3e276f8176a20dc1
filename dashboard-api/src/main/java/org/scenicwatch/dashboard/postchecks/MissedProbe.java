package org.scenicwatch.dashboard.postchecks;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.scenicwatch.core.alarm.PlatformMetric;
import org.scenicwatch.core.alarm.platform.PlatformProbe;
import org.scenicwatch.core.alarm.platform.PlatformReading;
import org.springframework.stereotype.Component;

/** How many post checks the desk missed in a row: silence raises an alarm, a second one a more urgent one. */
@Component
class MissedProbe implements PlatformProbe {

    private final PostCheckTable table;

    MissedProbe(PostCheckTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return "post-checks";
    }

    @Override
    public Scope scope() {
        return Scope.INSTALLATION;
    }

    @Override
    public Set<PlatformMetric> metrics() {
        return Set.of(PlatformMetric.POST_CHECKS_MISSED);
    }

    @Override
    public List<PlatformReading> look(Instant now) {
        return List.of(new PlatformReading(
                PlatformMetric.POST_CHECKS_MISSED, "desk", table.missedInARow(now.minus(PostCheckDesk.REMEMBERED))));
    }
}
