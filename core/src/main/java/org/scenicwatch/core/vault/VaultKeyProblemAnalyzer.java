package org.scenicwatch.core.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a key that does not fit as one plain sentence instead of a stack trace. */
final class VaultKeyProblemAnalyzer extends AbstractFailureAnalyzer<VaultKeyProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, VaultKeyProblem cause) {
        return new FailureAnalysis(cause.getMessage(), "Put the right key file back and start again.", cause);
    }
}
