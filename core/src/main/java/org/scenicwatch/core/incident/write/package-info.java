/**
 * The Incident and Volunteer aggregates and their commands. In: decisions of the desk, answers from phones, deadlines of
 * roll-calls. Out: the events of {@code incident.events}.
 */
@NullMarked
package org.scenicwatch.core.incident.write;

import org.jspecify.annotations.NullMarked;
