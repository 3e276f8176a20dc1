/** Named scenarios that measure the platform against its bars. */
@NullMarked
package org.scenicwatch.bench;

import org.jspecify.annotations.NullMarked;
