package org.scenicwatch.core.notification.events;

import java.util.List;

/**
 * A rung of a ladder as it stood when the ladder was started; part of events.
 *
 * @param afterSeconds how long after the start it is reached
 * @param duties keys of the duties that are told
 * @param subscribers whether those are told who subscribed to the alarm's priority and zone, whatever their duty
 * @param channelsAtOnce how many kinds of channel are used at once for each person
 * @param template id of the text
 */
public record PlannedRung(
        long afterSeconds, List<String> duties, boolean subscribers, int channelsAtOnce, String template) {}
