/**
 * What the phone page of those who are sent asks and tells, and what it is told at once on {@code /user/queue/tasks}. The
 * endpoints send the commands of dispatch. Events in: which aggregates of tasks and incidents changed, not what the
 * events say.
 */
@NullMarked
package org.scenicwatch.dashboard.field;

import org.jspecify.annotations.NullMarked;
