/**
 * Whether a fire engine gets through: lanes and bridges that are blocked, the kinds of engines with their sizes, and why a
 * lane can be blocked. How wide, how high and how strong a way is stands in the place's own record.
 */
@NullMarked
package org.scenicwatch.core.fireaccess;

import org.jspecify.annotations.NullMarked;
