/**
 * Words of the area complainant: what complainants are told of their case as it goes on, whether they want to be, and from
 * where no complaints are taken for a while.
 */
@NullMarked
package org.scenicwatch.core.complainant;

import org.jspecify.annotations.NullMarked;
