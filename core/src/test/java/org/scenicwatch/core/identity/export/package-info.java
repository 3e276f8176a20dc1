/** Tests of the rules for outside brokers. */
@NullMarked
package org.scenicwatch.core.identity.export;

import org.jspecify.annotations.NullMarked;
