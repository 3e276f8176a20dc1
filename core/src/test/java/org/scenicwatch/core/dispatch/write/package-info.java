/** Tests of the write side of dispatch. */
@NullMarked
package org.scenicwatch.core.dispatch.write;

import org.jspecify.annotations.NullMarked;
