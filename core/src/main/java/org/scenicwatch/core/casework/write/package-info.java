/** The Case aggregate, its commands and the desk that opens one case per place and cause. */
@NullMarked
package org.scenicwatch.core.casework.write;

import org.jspecify.annotations.NullMarked;
