package org.scenicwatch.dashboard.field;

import java.time.Instant;
import java.util.List;

/**
 * What changed for one person, on {@code /user/queue/tasks}.
 *
 * @param at server time
 * @param changes each row at most once
 */
record OwnFrame(Instant at, List<OwnRows.Change> changes) {}
