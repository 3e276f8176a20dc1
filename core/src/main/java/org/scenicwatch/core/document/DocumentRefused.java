package org.scenicwatch.core.document;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A command on a document was refused. */
public final class DocumentRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    private DocumentRefused(String reason, @Nullable String field, String zh, String en) {
        super("document." + reason, new LocalText(zh, en));
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }

    /** {@code document.already-issued}: the id belongs to another document. */
    public static DocumentRefused alreadyIssued() {
        return new DocumentRefused("already-issued", null, "该文书已制发。", "This document has been issued already.");
    }

    /** {@code document.void}: it was made void; its number is kept. */
    public static DocumentRefused isVoid() {
        return new DocumentRefused("void", null, "该文书已作废。", "This document is void.");
    }

    /** {@code document.not-to-be-served}: a proof of service is not served itself. */
    public static DocumentRefused notToBeServed() {
        return new DocumentRefused("not-to-be-served", null, "送达回证本身无须送达。", "A proof of service is not served itself.");
    }

    /** {@code document.not-its-addressee}: the copy is for somebody else. */
    public static DocumentRefused notItsAddressee() {
        return new DocumentRefused(
                "not-its-addressee", "addressee", "该文书不是给此人的。", "The document is not for this addressee.");
    }

    /** {@code document.consent-required}: served electronically only with consent. */
    public static DocumentRefused consentRequired() {
        return new DocumentRefused(
                "consent-required",
                "consent",
                "电子送达须经受送达人同意。",
                "A document is served electronically only when the addressee agreed.");
    }

    /** {@code document.served-at}: before it was issued, or in the future. */
    public static DocumentRefused servedAtImpossible() {
        return new DocumentRefused(
                "served-at",
                "servedAt",
                "送达时间应在制发之后、现在之前。",
                "It can only have been served after it was issued and before now.");
    }
}
