/**
 * What follows of an incident without a person. In: {@code TeamCounted}, {@code RollOverdue}, {@code WithdrawalOrdered},
 * and the events of cases that end. Out: {@code TellDuty}, {@code EndIncident}.
 */
@NullMarked
package org.scenicwatch.core.incident.automation;

import org.jspecify.annotations.NullMarked;
