/**
 * From cases to tasks, from tasks back to cases, and to the people who are asked.
 *
 * <p>Events in: {@code CaseAssigned} and what ends or moves a case, the events of tasks. Out: the commands of this area,
 * {@code TakeCase}, {@code ReportArrival} and {@code IntendMessage}.
 */
@NullMarked
package org.scenicwatch.core.dispatch.automation;

import org.jspecify.annotations.NullMarked;
