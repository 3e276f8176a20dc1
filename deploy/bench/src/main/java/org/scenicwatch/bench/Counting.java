package org.scenicwatch.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** That nothing was lost and nothing counted twice, by what the database holds. */
final class Counting {

    private Counting() {}

    /**
     * What became of the messages of a run on a fresh copy of the home, whose history is at its end.
     *
     * @throws IOException when fates and published messages differ, or the history lacks readings of stored messages
     */
    static List<Measurement> of(Rig rig, String name, Fates fates, long published, int metricsPerMessage)
            throws Exception {
        if (fates.all() != published) {
            throw new IOException("published " + published + " messages, but counted " + fates);
        }
        long readings = rig.database().number("select count(*) from reading");
        long expected = rig.database().fates().stored() * metricsPerMessage;
        if (readings != expected) {
            throw new IOException("the history holds " + readings + " readings instead of " + expected);
        }
        List<Measurement> found = new ArrayList<>();
        found.add(Measurement.reported(name + "-published", published, "messages"));
        fates.counts().forEach((fate, count) -> found.add(Measurement.reported(name + "-" + fate, count, "messages")));
        return found;
    }
}
