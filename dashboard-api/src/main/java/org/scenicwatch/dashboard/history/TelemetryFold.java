package org.scenicwatch.dashboard.history;

import java.util.List;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.core.telemetry.events.PassagesRecorded;
import org.scenicwatch.core.telemetry.events.PassagesRecorded.RecordedPassage;
import org.scenicwatch.core.telemetry.events.ReadingsRecorded;
import org.scenicwatch.core.telemetry.events.StatesReported;
import org.scenicwatch.core.telemetry.events.StatesReported.ReportedState;
import org.scenicwatch.core.telemetry.events.StatusReported;

/** Takes telemetry events apart, for the tables and for the live view alike. */
public final class TelemetryFold {

    private TelemetryFold() {}

    /** Hands the facts of one event to {@code sink}; events that tell nothing of devices are passed over. */
    public static void on(Object event, long index, TelemetrySink sink) {
        if (event instanceof ReadingsRecorded block) {
            block.forEachSample(sample -> {
                String device = block.area() + "/" + sample.device();
                for (int i = 0; i < sample.values().length; i++) {
                    sink.reading(new Reading(
                            device,
                            sample.metrics().get(i),
                            sample.at(),
                            sample.values()[i],
                            sample.quality().number()));
                }
                sink.contact(device, Contact.heard(sample.at(), sample.arrived()));
            });
        } else if (event instanceof StatesReported states) {
            states.states().forEach(report -> sink.contact(states.area() + "/" + report.device(), contact(report)));
        } else if (event instanceof StatusReported statuses) {
            statuses.statuses()
                    .forEach(report -> sink.contact(
                            statuses.area() + "/" + report.device(),
                            Contact.connected(report.online(), report.arrived())));
        } else if (event instanceof PassagesRecorded passages) {
            List<RecordedPassage> recorded = passages.passages();
            for (int i = 0; i < recorded.size(); i++) {
                RecordedPassage passage = recorded.get(i);
                String gate = passages.area() + "/" + passage.device();
                sink.contact(gate, Contact.heard(passage.at(), passage.arrived()));
                sink.passage(index, i, gate, passage);
            }
        }
    }

    /** A state of a device in test or maintenance is a sign of life, not its state. */
    private static Contact contact(ReportedState report) {
        return Quality.of(report.quality()).isLive()
                ? Contact.stated(report.at(), report.arrived(), report.state(), report.code())
                : Contact.heard(report.at(), report.arrived());
    }
}
