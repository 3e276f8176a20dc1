/** The write side of merchants. Events in and out: those of merchants. */
@NullMarked
package org.scenicwatch.core.merchant.write;

import org.jspecify.annotations.NullMarked;
