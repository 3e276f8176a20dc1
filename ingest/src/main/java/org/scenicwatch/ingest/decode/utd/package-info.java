/**
 * Frames of user transmission devices, GB/T 26875.3-2011: the packet, the time label and what the data units of the
 * upstream direction mean. What of the standard is built, and after which sources, stands in docs/standards/gbt26875.3.md.
 */
@NullMarked
package org.scenicwatch.ingest.decode.utd;

import org.jspecify.annotations.NullMarked;
