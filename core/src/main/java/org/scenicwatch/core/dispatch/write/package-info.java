/** The write side of dispatch. Events in and out: those of tasks and responders. */
@NullMarked
package org.scenicwatch.core.dispatch.write;

import org.jspecify.annotations.NullMarked;
