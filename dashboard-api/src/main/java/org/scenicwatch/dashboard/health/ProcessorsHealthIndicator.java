package org.scenicwatch.dashboard.health;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Down when a processor stands still: what people see is then no longer what happened. */
@Component("processorsHealthIndicator")
class ProcessorsHealthIndicator implements HealthIndicator {

    private final Processors processors;

    ProcessorsHealthIndicator(Processors processors) {
        this.processors = processors;
    }

    @Override
    public Health health() {
        Map<String, Object> details = new TreeMap<>();
        boolean stands = false;
        for (Processors.Processor processor : processors.all()) {
            details.put(processor.group(), processor.state() + " lagEvents=" + processor.lagEvents());
            stands |= processor.state() == Processors.State.standing;
        }
        return Health.status(stands ? Status.DOWN : Status.UP)
                .withDetails(details)
                .build();
    }
}
