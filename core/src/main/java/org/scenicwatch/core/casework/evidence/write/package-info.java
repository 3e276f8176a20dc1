/**
 * How evidence comes into the file of a case and out of it: sealed in the vault, told as an event with its hash. In:
 * {@code TakeEvidence}, {@code ReleaseEvidence}; out: {@code AddEvidence} and {@code WithdrawEvidence} to the file.
 */
@NullMarked
package org.scenicwatch.core.casework.evidence.write;

import org.jspecify.annotations.NullMarked;
