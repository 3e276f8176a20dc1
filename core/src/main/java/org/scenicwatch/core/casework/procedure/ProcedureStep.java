package org.scenicwatch.core.casework.procedure;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.EvidenceKind;

/**
 * One step of a procedure.
 *
 * @param id its code, unique in the procedure
 * @param title what people read
 * @param doer who does it: the code of a body or of the list of doers
 * @param also who else may do it; the shift command always may
 * @param facts the facts of which any one completes it; none: people mark it by hand
 * @param clock the clock by which it is due; none: by no clock
 * @param after the steps that come before it
 * @param evidence what it asks for, each kind once
 * @param voidBy facts that make it pointless, unless it is done
 * @param with only in cases with a {@code complaint} or with an {@code alarm}; none: in any
 * @param twoPersons whether two different persons have to mark it
 * @param optional whether the case may end without it
 * @param again whether it is to be done again when the case is taken up again
 * @param afterEnd whether it is done when the case is over, too
 * @param source the rule that asks for it; none: the centre's own
 * @param toConfirm whether it is still to be confirmed on site
 */
public record ProcedureStep(
        String id,
        LocalText title,
        String doer,
        List<String> also,
        List<String> facts,
        @Nullable String clock,
        List<String> after,
        List<Asked> evidence,
        List<String> voidBy,
        @Nullable String with,
        boolean twoPersons,
        boolean optional,
        boolean again,
        boolean afterEnd,
        @Nullable LocalText source,
        boolean toConfirm) {

    /** Only in cases with a complaint. */
    public static final String WITH_COMPLAINT = "complaint";

    /** Only in cases with an alarm. */
    public static final String WITH_ALARM = "alarm";

    /**
     * Evidence that a step asks for.
     *
     * @param kind a kind's key
     * @param title what exactly
     * @param required whether the step counts as proven only with it; else it is wanted
     */
    public record Asked(String kind, LocalText title, boolean required) {

        /** The kind. */
        public EvidenceKind evidenceKind() {
            return EvidenceKind.of(kind).orElseThrow();
        }
    }

    public ProcedureStep {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        also = also == null ? List.of() : List.copyOf(also);
        facts = facts == null ? List.of() : List.copyOf(facts);
        after = after == null ? List.of() : List.copyOf(after);
        evidence = evidence == null ? List.of() : List.copyOf(evidence);
        voidBy = voidBy == null ? List.of() : List.copyOf(voidBy);
    }

    /** Whether people mark it by hand. */
    public boolean isByHand() {
        return facts.isEmpty();
    }

    /** Who may do it, the first of them as a rule: codes of bodies or of the list of doers. */
    public List<String> doers() {
        return Stream.concat(Stream.of(doer), also.stream()).toList();
    }

    /** Whether a case like this has it. */
    public boolean isFor(CaseCourse course) {
        if (WITH_COMPLAINT.equals(with)) {
            return course.hasComplaint();
        }
        return !WITH_ALARM.equals(with) || !course.alarms().isEmpty();
    }
}
