/** The write side of duty. Events in and out: those of post checks. */
@NullMarked
package org.scenicwatch.core.duty.write;

import org.jspecify.annotations.NullMarked;
