/** The write side of this area. Events in and out: its own. */
@NullMarked
package org.scenicwatch.core.complainant.write;

import org.jspecify.annotations.NullMarked;
