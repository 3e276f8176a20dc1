/**
 * Lanes: one thread each, owner of whole shards. A lane judges messages into a batch and stores blocks, alarms,
 * quarantine and counts of a batch in one transaction; only then are its messages acknowledged.
 *
 * <p>Events out: all of {@code core.telemetry.events}. Commands out: {@code RaiseAlarm}, {@code ChangeAlarmLevel},
 * {@code ReturnAlarmToNormal}, nested in the batch's unit of work.
 */
@NullMarked
package org.scenicwatch.ingest.lane;

import org.jspecify.annotations.NullMarked;
