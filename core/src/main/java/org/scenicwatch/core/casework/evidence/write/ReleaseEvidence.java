package org.scenicwatch.core.casework.evidence.write;

/**
 * Withdraw a piece of evidence and, if the ground asks for it, erase its bytes, both or neither.
 *
 * @param withdrawal what the file is told
 * @param ref where its bytes lie in the vault
 */
public record ReleaseEvidence(WithdrawEvidence withdrawal, String ref) {}
