/** Things that go wrong in the village, each with a beginning, a course and an end. */
@NullMarked
package org.scenicwatch.simulator.scenario;

import org.jspecify.annotations.NullMarked;
