package org.scenicwatch.dashboard.alarmhealth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.MemorySpace;

/** The fold over memory instead of tables. */
final class FoldInMemory implements AlarmHealthFold.Facts {

    private final Map<Long, Annunciation> annunciations = new TreeMap<>();
    private final Map<Long, Annunciation.Change> changes = new HashMap<>();
    private final List<VerifiedFire> fires = new ArrayList<>();
    private final AlarmHealthFold fold =
            new AlarmHealthFold(new MemorySpace<>(Map.of(), id -> {}), new MemorySpace<>(Map.of(), id -> {}), this);
    private long index;

    /** Takes in the event as the next one. */
    FoldInMemory on(Object event, String actor) {
        fold.on(event, new EventFacts(++index, 0, SampleEvents.FROM, actor));
        return this;
    }

    /** Everything that is known now. */
    AlarmFacts facts() {
        return new AlarmFacts(
                annunciations.values().stream().map(this::completed).toList(), List.copyOf(fires));
    }

    @Override
    public void annunciated(Annunciation annunciation) {
        annunciations.put(annunciation.index(), annunciation);
    }

    @Override
    public void changed(long changed, Annunciation.Change change) {
        changes.merge(changed, change, Annunciation.Change::and);
    }

    @Override
    public void verified(VerifiedFire fire) {
        fires.add(fire);
    }

    private Annunciation completed(Annunciation row) {
        Annunciation.Change change = Objects.requireNonNullElse(
                changes.get(row.index()), new Annunciation.Change(null, false, null, null, null));
        return new Annunciation(
                row.index(),
                row.at(),
                row.alarm(),
                row.occurrence(),
                row.rule(),
                row.source(),
                row.kind(),
                row.priority(),
                row.first(),
                row.beginsStanding(),
                row.beginsWaiting(),
                change.goneAt(),
                change.touched(),
                change.stoodUntil(),
                change.acknowledgedAt(),
                change.respondedAt());
    }
}
