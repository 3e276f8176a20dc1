/** Tests that start the whole platform as the process that a user starts. */
@NullMarked
package org.scenicwatch.standalone;

import org.jspecify.annotations.NullMarked;
