/**
 * What the state of car parks makes signs show (in: the registers, the newest counts of car parks, the rows of commands to
 * devices; out: the command {@code RequestCommandToDevice}), and since when a sign does not answer. Why it is built so:
 * docs/operations.md, section "Car parks on signs".
 */
@NullMarked
package org.scenicwatch.dashboard.signs;

import org.jspecify.annotations.NullMarked;
