package org.scenicwatch.bench.load;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.scenicwatch.dashboard.history.HistoryStore;
import org.scenicwatch.dashboard.history.Reading;

/**
 * Writes the pressures of past days into the history of a home by the platform's own store, in order of time, with its
 * roll-ups. Arguments: {@code home devices readings}. Standard output: {@code ready}, then {@code filled <rows> <first>
 * <end>}, the times in epoch milliseconds.
 */
public final class HistoryFillMain {

    /** About what the history's projector writes at once; larger batches would lie in the table in the order of a scan. */
    private static final int READINGS_A_BATCH = 10_000;

    private HistoryFillMain() {}

    public static void main(String[] words) {
        Arguments arguments = new Arguments(words);
        try (BareStore store = BareStore.open(Path.of(arguments.text("home")))) {
            System.out.println("ready");
            System.out.println("filled " + fill(store, arguments.number("devices"), arguments.number("readings")));
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static String fill(BareStore store, int devices, int readings) {
        HistoryStore history = store.history();
        store.transactions().executeInTransaction(history::clear);
        int turns = Math.max(1, readings / devices);
        long end = Instant.now().truncatedTo(ChronoUnit.MINUTES).toEpochMilli();
        long first = end - turns * WhatIfHydrants.EVERY_MILLIS;
        long rows = 0;
        List<Reading> batch = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            for (int device = 0; device < devices; device++) {
                batch.add(new Reading(
                        LoadDevices.AREA + "/" + WhatIfHydrants.id(device),
                        "pressure",
                        // Spread over the minute, each hydrant at its own millisecond.
                        first + turn * WhatIfHydrants.EVERY_MILLIS + device * WhatIfHydrants.EVERY_MILLIS / devices,
                        WhatIfHydrants.pressure(device, turn),
                        0));
            }
            if (batch.size() >= READINGS_A_BATCH || turn == turns - 1) {
                rows += written(store, batch);
                batch.clear();
            }
        }
        history.rollUp();
        return rows + " " + first + " " + end;
    }

    private static int written(BareStore store, List<Reading> batch) {
        int[] rows = new int[1];
        store.transactions()
                .executeInTransaction(() -> rows[0] = store.history().write(batch));
        return rows[0];
    }
}
