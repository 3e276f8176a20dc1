/** What happened between complainants and the centre beside their cases; no number, address or word of a person. */
@NullMarked
package org.scenicwatch.core.complainant.events;

import org.jspecify.annotations.NullMarked;
