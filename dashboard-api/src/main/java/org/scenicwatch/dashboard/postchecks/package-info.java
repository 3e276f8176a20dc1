/**
 * Post checks (查岗): when the desk is called by lot, how it answers (REST), and the list of calls (in: the events of post
 * checks; out: none).
 */
@NullMarked
package org.scenicwatch.dashboard.postchecks;

import org.jspecify.annotations.NullMarked;
