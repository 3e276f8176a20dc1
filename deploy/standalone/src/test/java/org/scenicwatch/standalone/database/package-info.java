/** Tests of the package of the same name. */
@NullMarked
package org.scenicwatch.standalone.database;

import org.jspecify.annotations.NullMarked;
