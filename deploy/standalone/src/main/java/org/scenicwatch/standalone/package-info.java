/** Everything in one process, with an embedded database and broker. */
@NullMarked
package org.scenicwatch.standalone;

import org.jspecify.annotations.NullMarked;
