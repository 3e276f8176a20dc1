/**
 * The clocks of cases as people see them: when each is due and why, what is late or soon will be, and the commands that
 * pause and resume them (REST); warnings before a deadline. In: the events of casework, {@code RulesPublished} for its
 * calendar; out: the tables {@code case_clock_row} and {@code case_due_row}, {@code PauseClock}, {@code ResumeClock},
 * {@code RecordMilestone}, {@code IntendMessage}.
 */
@NullMarked
package org.scenicwatch.dashboard.caseclocks;

import org.jspecify.annotations.NullMarked;
