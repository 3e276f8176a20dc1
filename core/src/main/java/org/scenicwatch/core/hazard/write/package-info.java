/** The write side of hazards. Events in and out: those of hazards. */
@NullMarked
package org.scenicwatch.core.hazard.write;

import org.jspecify.annotations.NullMarked;
