/** What opens a case without a person. In: {@code AlarmVerified}, {@code AlarmTakenOutOfService}, {@code FireSignJoined}. Out: {@code OpenOrJoinCase}. */
@NullMarked
package org.scenicwatch.core.casework.automation;

import org.jspecify.annotations.NullMarked;
