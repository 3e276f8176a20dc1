/**
 * The history of readings: a projection of the telemetry events (in: ReadingsRecorded, StatesReported,
 * PassagesRecorded, StatusReported; out: none), kept by TimescaleDB where the database has it and by plain PostgreSQL
 * partitions otherwise, and the newest value of each point.
 */
@NullMarked
package org.scenicwatch.dashboard.history;

import org.jspecify.annotations.NullMarked;
