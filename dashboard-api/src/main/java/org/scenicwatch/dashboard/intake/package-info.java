/**
 * A complaint's way in: the page behind the QR code and the public API. Words, phone and photos go to the vault; the
 * case hears references only (command out: OpenOrJoinCase).
 */
@NullMarked
package org.scenicwatch.dashboard.intake;

import org.jspecify.annotations.NullMarked;
