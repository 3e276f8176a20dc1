/** Tests of what the phone page is told. */
@NullMarked
package org.scenicwatch.dashboard.field;

import org.jspecify.annotations.NullMarked;
