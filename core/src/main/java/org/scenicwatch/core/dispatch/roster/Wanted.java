package org.scenicwatch.core.dispatch.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.dispatch.events.TaskOpened;

/** What is wanted of whoever is asked. */
record Wanted(
        boolean critical,
        List<String> skills,
        @Nullable String zone,
        @Nullable Double lon,
        @Nullable Double lat) {

    static Wanted of(TaskOpened task) {
        return new Wanted(task.priority().equals("CRITICAL"), task.skills(), task.zone(), task.lon(), task.lat());
    }
}
