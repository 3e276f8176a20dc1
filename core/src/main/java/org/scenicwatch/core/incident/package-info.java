/**
 * What is done on the spot of a case: which team has which part of the ground, whether everybody of it is there, and the
 * volunteers who were called.
 */
@NullMarked
package org.scenicwatch.core.incident;

import org.jspecify.annotations.NullMarked;
