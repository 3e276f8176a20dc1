package org.scenicwatch.dashboard.health;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.scenicwatch.core.alarm.PlatformMetric;
import org.scenicwatch.core.alarm.platform.PlatformProbe;
import org.scenicwatch.core.alarm.platform.PlatformReading;
import org.springframework.stereotype.Component;

/** For how long this process's live view has stood still while there was something to show. */
@Component
class LiveProbe implements PlatformProbe {

    private static final String OURS = "live-";

    private final Processors processors;

    LiveProbe(Processors processors) {
        this.processors = processors;
    }

    @Override
    public String name() {
        return "live-view";
    }

    @Override
    public Scope scope() {
        return Scope.NODE;
    }

    @Override
    public Set<PlatformMetric> metrics() {
        return Set.of(PlatformMetric.PROCESSOR_STANDING);
    }

    @Override
    public List<PlatformReading> look(Instant now) {
        return processors.all().stream()
                .filter(each -> each.group().startsWith(OURS))
                .map(each -> new PlatformReading(
                        PlatformMetric.PROCESSOR_STANDING,
                        "processor-" + PlatformReading.asPart(each.group()),
                        each.state() == Processors.State.standing ? each.lagMillis() / 1e3 : 0))
                .toList();
    }
}
