package org.scenicwatch.dashboard.alarmhealth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.dashboard.projection.BatchOfRows;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.TableSpace;
import org.springframework.stereotype.Component;

/** Keeps the tables of annunciations and verifications. */
@Component
@ProcessingGroup(ProcessingGroups.CASES_AND_ALARMS)
class AlarmHealthProjector {

    private final AlarmHealthTables tables;

    AlarmHealthProjector(AlarmHealthTables tables) {
        this.tables = tables;
    }

    private static final class Batch implements AlarmHealthFold.Facts {
        final AlarmHealthTables tables;
        final TableSpace<AlarmAttention> alarms;
        final TableSpace<CaseAttention> cases;
        final List<Annunciation> added = new ArrayList<>();
        final Map<Long, Annunciation.Change> changes = new LinkedHashMap<>();
        final List<VerifiedFire> verified = new ArrayList<>();
        final AlarmHealthFold fold;

        Batch(AlarmHealthTables tables) {
            this.tables = tables;
            alarms = new TableSpace<>(tables.alarms());
            cases = new TableSpace<>(tables.cases());
            fold = new AlarmHealthFold(alarms, cases, this);
        }

        @Override
        public void annunciated(Annunciation annunciation) {
            added.add(annunciation);
        }

        @Override
        public void changed(long index, Annunciation.Change change) {
            changes.merge(index, change, Annunciation.Change::and);
        }

        @Override
        public void verified(VerifiedFire fire) {
            verified.add(fire);
        }

        void flush() {
            if (!added.isEmpty()) {
                tables.add(added);
            }
            if (!changes.isEmpty()) {
                tables.complete(changes);
            }
            if (!verified.isEmpty()) {
                tables.addVerified(verified);
            }
            alarms.flush();
            cases.flush();
        }
    }

    @EventHandler
    void on(EventMessage<?> message, TrackingToken token) {
        Batch batch = BatchOfRows.of("alarm-health", () -> new Batch(tables), Batch::flush);
        batch.fold.on(message.getPayload(), EventFacts.of(message, token));
    }

    @ResetHandler
    void reset() {
        tables.clear();
    }
}
