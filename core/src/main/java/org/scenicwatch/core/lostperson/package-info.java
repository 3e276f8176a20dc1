/**
 * Words of the search for a lost person: where it stands, what must be on file before a picture may be shown, and why a
 * search is refused something.
 */
@NullMarked
package org.scenicwatch.core.lostperson;

import org.jspecify.annotations.NullMarked;
