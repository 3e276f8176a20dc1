/** Tests of the package of the same name. */
@NullMarked
package org.scenicwatch.standalone.backup;

import org.jspecify.annotations.NullMarked;
