package org.scenicwatch.core.lostperson.write;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.lostperson.AgeBand;
import org.scenicwatch.core.lostperson.SearchRefused;

/**
 * What is on file of the person, as references, and of what the law asks for.
 *
 * @param ageBand how old; none before the first search
 * @param recordRef who it is and where last seen
 * @param photoRef the person's photo
 * @param ground the legal ground's code
 * @param way how the guardian consented
 * @param paperExpected whether that counts only with the photo of the paper
 * @param paperRef the photo of the paper
 */
record OnFile(
        @Nullable AgeBand ageBand,
        @Nullable String recordRef,
        @Nullable String photoRef,
        @Nullable String ground,
        @Nullable String way,
        boolean paperExpected,
        @Nullable String paperRef) {

    static final OnFile NOTHING = new OnFile(null, null, null, null, null, false, null);

    static OnFile person(AgeBand ageBand, String recordRef) {
        return new OnFile(ageBand, recordRef, null, null, null, false, null);
    }

    boolean needsConsent() {
        return ageBand != null && ageBand.needsConsent();
    }

    boolean hasConsent() {
        return way != null && (!paperExpected || paperRef != null);
    }

    /** Whether the picture may go round and results of recognition are heard. */
    boolean isCovered() {
        return ground != null && (!needsConsent() || hasConsent());
    }

    /**
     * Checks the same.
     *
     * @throws SearchRefused {@code search.ground-missing}, {@code search.consent-missing}
     */
    void mustBeCovered() {
        if (ground == null) {
            throw SearchRefused.groundMissing();
        }
        if (needsConsent() && !hasConsent()) {
            throw SearchRefused.consentMissing();
        }
    }

    OnFile described(AgeBand newBand, String newRecord) {
        return new OnFile(newBand, newRecord, photoRef, ground, way, paperExpected, paperRef);
    }

    OnFile photo(String ref) {
        return new OnFile(ageBand, recordRef, ref, ground, way, paperExpected, paperRef);
    }

    OnFile ground(String code) {
        return new OnFile(ageBand, recordRef, photoRef, code, way, paperExpected, paperRef);
    }

    OnFile consent(String code, boolean onPaper) {
        return new OnFile(ageBand, recordRef, photoRef, ground, code, onPaper, paperRef);
    }

    OnFile paper(String ref) {
        return new OnFile(ageBand, recordRef, photoRef, ground, way, paperExpected, ref);
    }
}
