/**
 * Which body takes a case, and why: the bodies and rules as data, the pure {@code Router}, and what it has to know. Events
 * in: those of cases, {@code DutyTurnPlanned}, {@code DutyTurnWithdrawn}, {@code PlaceRegistered}, {@code PlaceRevised},
 * {@code RulesPublished} for the calendar; out: those of its write side.
 */
@NullMarked
package org.scenicwatch.core.casework.routing;

import org.jspecify.annotations.NullMarked;
