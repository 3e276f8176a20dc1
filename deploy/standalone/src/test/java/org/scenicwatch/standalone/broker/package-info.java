/** Tests of the package of the same name. */
@NullMarked
package org.scenicwatch.standalone.broker;

import org.jspecify.annotations.NullMarked;
