/**
 * Words of the area complainant: what complainants and those who reported hazards are told as it goes on, whether they want
 * to be, and from where no complaints are taken for a while.
 */
@NullMarked
package org.scenicwatch.core.complainant;

import org.jspecify.annotations.NullMarked;
