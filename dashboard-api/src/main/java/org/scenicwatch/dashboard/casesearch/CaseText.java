package org.scenicwatch.dashboard.casesearch;

import org.scenicwatch.core.vault.VaultKind;

/**
 * Where words of a case lie.
 *
 * @param ref in the vault
 * @param caseId the case's uuid; a complaint moves when cases are merged or split
 * @param said what it is
 * @param index global index of the event that says so
 */
record CaseText(String ref, String caseId, Said said, long index) {

    /** What words are. */
    enum Said {
        COMPLAINT(VaultKind.COMPLAINT, "statement"),
        NOTE(VaultKind.NOTE, "text"),
        REPLY(VaultKind.NOTE, "text"),
        REASON(VaultKind.NOTE, "text");

        private final VaultKind kind;
        private final String field;

        Said(VaultKind kind, String field) {
            this.kind = kind;
            this.field = field;
        }

        VaultKind kind() {
            return kind;
        }

        /** The name of the words in the vault entry. */
        String field() {
            return field;
        }
    }
}
