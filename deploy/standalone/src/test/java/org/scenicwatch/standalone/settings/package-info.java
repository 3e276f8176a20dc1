/** Tests of the package of the same name. */
@NullMarked
package org.scenicwatch.standalone.settings;

import org.jspecify.annotations.NullMarked;
