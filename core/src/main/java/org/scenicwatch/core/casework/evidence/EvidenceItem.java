package org.scenicwatch.core.casework.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.EvidenceKind;
import org.scenicwatch.core.casework.events.EvidenceAdded;
import org.scenicwatch.core.casework.events.EvidenceWithdrawn;
import org.scenicwatch.core.casework.procedure.CaseCourse;

/**
 * A piece of evidence: one that somebody added, with bytes and their hash, or one that follows from the case itself.
 *
 * @param id unique in the case
 * @param kind the kind's key
 * @param step the step that it belongs to; none: whoever added it named none, or it follows from the case
 * @param added whether it was added; else it follows from the case
 * @param at when it came, server time
 * @param by who brought it, an opaque id
 * @param sha256 of the stored bytes, 64 hexadecimal digits
 * @param size bytes
 * @param mediaType of the stored bytes
 * @param ref in the vault: of the bytes, of the complaint or of the note
 * @param origin where it comes from, as a code
 * @param about the alarm's aggregate id for readings, the order number for an order
 * @param withdrawal why it counts no more
 */
public record EvidenceItem(
        String id,
        String kind,
        @Nullable String step,
        boolean added,
        Instant at,
        String by,
        @Nullable String sha256,
        @Nullable Long size,
        @Nullable String mediaType,
        @Nullable String ref,
        String origin,
        @Nullable String about,
        @Nullable Withdrawal withdrawal) {

    /** Where what follows from the case comes from. */
    public static final String OF_THE_CASE = "case";

    /** Where documents come from that were issued on the case; their bytes are the document's and are not erased here. */
    public static final String OF_A_DOCUMENT = "document";

    /** Why, when and by whom; whether the bytes are erased. */
    public record Withdrawal(
            String ground, boolean erased, @Nullable String noteRef, String by, Instant at) {}

    /** What an event says was added. */
    public static EvidenceItem of(EvidenceAdded e) {
        return new EvidenceItem(
                e.item(),
                e.kind(),
                e.step(),
                true,
                e.at(),
                e.by(),
                e.sha256(),
                e.size(),
                e.mediaType(),
                e.ref(),
                e.origin(),
                e.about(),
                null);
    }

    /** The same piece, which counts no more. */
    public EvidenceItem withdrawn(EvidenceWithdrawn e) {
        return new EvidenceItem(
                id,
                kind,
                step,
                added,
                at,
                by,
                sha256,
                size,
                mediaType,
                e.erased() ? null : ref,
                origin,
                about,
                new Withdrawal(e.ground(), e.erased(), e.noteRef(), e.by(), e.at()));
    }

    /** Whether it counts. */
    public boolean counts() {
        return withdrawal == null;
    }

    /**
     * What follows from the case: the complaints, the readings around its alarms, its numbers at outside lines and the
     * notes. The photos of a complaint lie with it in the vault and are shown with its statement.
     */
    public static List<EvidenceItem> ofCase(CaseCourse course) {
        List<EvidenceItem> items = new ArrayList<>();
        for (CaseCourse.Filed filed : course.complaints()) {
            items.add(derived("statement-" + filed.ref(), EvidenceKind.STATEMENT, filed.at(), "", filed.ref(), null));
        }
        for (CaseCourse.Joined joined : course.alarms()) {
            String id = "readings-" + joined.alarmId() + "-" + joined.occurrence();
            items.add(derived(id, EvidenceKind.READINGS, joined.at(), "", null, joined.alarmId()));
        }
        for (CaseCourse.Order order : course.orders()) {
            String id = "order-" + order.agency() + "-" + order.number();
            String number = order.agency() + " " + order.number();
            items.add(derived(id, EvidenceKind.ORDER, order.at(), order.by(), null, number));
        }
        for (CaseCourse.Noted noted : course.notes()) {
            items.add(derived("note-" + noted.ref(), EvidenceKind.NOTE, noted.at(), noted.by(), noted.ref(), null));
        }
        return items;
    }

    private static EvidenceItem derived(
            String id, EvidenceKind kind, Instant at, String by, @Nullable String ref, @Nullable String about) {
        return new EvidenceItem(id, kind.key(), null, false, at, by, null, null, null, ref, OF_THE_CASE, about, null);
    }
}
