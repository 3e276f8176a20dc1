/**
 * What opens a case without a person, and what a case says to other areas. In: {@code AlarmVerified},
 * {@code AlarmTakenOutOfService}, {@code FireSignJoined}, {@code CaseOpened}. Out: {@code OpenOrJoinCase},
 * {@code WeighFireSign}.
 */
@NullMarked
package org.scenicwatch.core.casework.automation;

import org.jspecify.annotations.NullMarked;
