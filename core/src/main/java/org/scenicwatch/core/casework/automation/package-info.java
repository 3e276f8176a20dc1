/**
 * What opens a case without a person, and what a case says to other areas. In: {@code AlarmVerified},
 * {@code AlarmTakenOutOfService}, {@code FireSignJoined}, {@code CaseOpened}, {@code CaseTriaged}. Out:
 * {@code OpenOrJoinCase}, {@code WeighFireSign}, {@code TriageCase}, {@code AssignCase}.
 */
@NullMarked
package org.scenicwatch.core.casework.automation;

import org.jspecify.annotations.NullMarked;
