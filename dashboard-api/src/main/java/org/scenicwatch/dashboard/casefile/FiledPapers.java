package org.scenicwatch.dashboard.casefile;

import java.util.List;
import org.scenicwatch.core.casework.evidence.EvidenceItem;

/** Papers that stand in the file of a case although nobody added them. Kept by the documents of cases. */
public interface FiledPapers {

    /** The ground on which a document that was made void counts no more. */
    String MADE_VOID = "made-void";

    /**
     * The papers of a case as pieces of evidence of the origin {@link EvidenceItem#OF_A_DOCUMENT}; {@code about} is what
     * people call them.
     *
     * @param caseId the case's id in rows
     */
    List<EvidenceItem> of(String caseId);

    /** Where the bytes of such a piece are read. */
    String url(String caseId, EvidenceItem paper);
}
