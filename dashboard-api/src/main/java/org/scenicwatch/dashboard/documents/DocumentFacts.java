package org.scenicwatch.dashboard.documents;

import java.util.Map;
import org.scenicwatch.core.document.DocumentKind;

/** What other parts of the platform know for a document, so that nobody types it again. Kept by the mediations of cases. */
public interface DocumentFacts {

    /**
     * What is known, by the names of the template's fields. It may name people: it is read from the vault for this caller
     * and is not kept. Empty when nothing is known, or when the caller may not read it.
     *
     * @param caseId the case's id in rows
     */
    Map<String, String> of(String caseId, DocumentKind kind);
}
