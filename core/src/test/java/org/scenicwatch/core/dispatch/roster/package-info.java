/** Tests of who is asked next. */
@NullMarked
package org.scenicwatch.core.dispatch.roster;

import org.jspecify.annotations.NullMarked;
