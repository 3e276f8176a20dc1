package org.scenicwatch.dashboard.history;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.telemetry.events.PassagesRecorded.RecordedPassage;
import org.scenicwatch.dashboard.projection.BatchOfRows;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.springframework.stereotype.Component;

/** Keeps the history, the passages and the gate counts. */
@Component
@ProcessingGroup(ProcessingGroups.HISTORY)
public class HistoryProjector {

    /**
     * Readings held before they are written, some 100 bytes each. The more of them, the more fall into the same minute
     * of the same metric and cost one row of the roll-ups together; a replay brings batches of half a million.
     */
    private static final int MOST_READINGS = 300_000;

    private final HistoryStore history;
    private final TelemetryTables tables;

    public HistoryProjector(HistoryStore history, TelemetryTables tables) {
        this.history = history;
        this.tables = tables;
    }

    private static final class Batch implements TelemetrySink {
        private final HistoryStore history;
        private final TelemetryTables tables;
        private final List<Reading> readings = new ArrayList<>();
        private final List<TelemetryTables.PassageRow> passages = new ArrayList<>();

        Batch(HistoryStore history, TelemetryTables tables) {
            this.history = history;
            this.tables = tables;
        }

        void on(Object event, long index) {
            TelemetryFold.on(event, index, this);
            if (readings.size() >= MOST_READINGS) {
                writeReadings();
            }
        }

        @Override
        public void reading(Reading reading) {
            readings.add(reading);
        }

        @Override
        public void contact(String device, Contact contact) {
            // What was last heard of a device is the live view's to write down.
        }

        @Override
        public void passage(long index, int ordinal, String gate, RecordedPassage passage) {
            passages.add(new TelemetryTables.PassageRow(
                    index,
                    ordinal,
                    gate,
                    passage.at(),
                    passage.direction(),
                    passage.vehicleRef(),
                    passage.plateColor(),
                    passage.confidence(),
                    passage.lane()));
        }

        void flush() {
            writeReadings();
            tables.savePassages(passages);
        }

        private void writeReadings() {
            history.write(readings);
            readings.clear();
        }
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        BatchOfRows.of("history", () -> new Batch(history, tables), Batch::flush)
                .on(message.getPayload(), EventFacts.of(message, token).index());
    }

    @ResetHandler
    void reset() {
        history.clear();
        tables.clear();
    }
}
