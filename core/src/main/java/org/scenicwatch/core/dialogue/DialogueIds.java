package org.scenicwatch.core.dialogue;

import org.scenicwatch.core.casework.CaseIds;

/** How a dialogue is named: {@code dialogue:{uuid of the case}}. */
public final class DialogueIds {

    private static final String PREFIX = "dialogue:";

    private DialogueIds() {}

    /** The dialogue of a case, which may be named as an aggregate or as in rows. */
    public static String ofCase(String caseId) {
        return PREFIX + CaseIds.row(caseId);
    }
}
