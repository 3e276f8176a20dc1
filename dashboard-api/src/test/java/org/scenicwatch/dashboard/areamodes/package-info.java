/** Tests of the modes of the area. */
@NullMarked
package org.scenicwatch.dashboard.areamodes;

import org.jspecify.annotations.NullMarked;
