package org.scenicwatch.ingest.watch;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.scenicwatch.core.alarm.PlatformMetric;
import org.scenicwatch.core.alarm.platform.IntakePresence;
import org.scenicwatch.core.alarm.platform.PlatformProbe;
import org.scenicwatch.core.alarm.platform.PlatformReading;
import org.scenicwatch.ingest.lane.IngestHealth;

/** How far this process is behind with storing; says besides that it is there while it has shards and a line. */
final class IntakeProbe implements PlatformProbe {

    private final IngestHealth health;
    private final IntakePresence presence;

    IntakeProbe(IngestHealth health, IntakePresence presence) {
        this.health = health;
        this.presence = presence;
    }

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public Scope scope() {
        return Scope.NODE;
    }

    @Override
    public Set<PlatformMetric> metrics() {
        return Set.of(PlatformMetric.INGEST_LAG);
    }

    @Override
    public List<PlatformReading> look(Instant now) {
        IngestHealth.State state = health.now();
        if (state.ready() && state.connected()) {
            presence.say();
        }
        return List.of(new PlatformReading(PlatformMetric.INGEST_LAG, "ingest", health.lagMillis(now) / 1e3));
    }
}
