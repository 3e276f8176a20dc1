package org.scenicwatch.core.casework;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A command on the file of a case was refused: a step that cannot be marked, evidence that cannot be taken. */
public final class CaseFileRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    private CaseFileRefused(String reason, @Nullable String field, String zh, String en) {
        super("case." + reason, new LocalText(zh, en));
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }

    /** {@code case.not-found}: there is no such case. */
    public static CaseFileRefused noSuchCase() {
        return new CaseFileRefused("not-found", null, "没有此事件单。", "There is no such case.");
    }

    /** {@code case.unknown-step}: the procedure of the case has no such step. */
    public static CaseFileRefused unknownStep(String step) {
        return new CaseFileRefused(
                "unknown-step",
                "step",
                "该事件单的处置程序没有此步骤：" + step,
                "The procedure of this case has no such step: " + step);
    }

    /** {@code case.step-by-fact}: what happens to the case marks it, no hand does. */
    public static CaseFileRefused stepByFact(LocalText step) {
        return new CaseFileRefused(
                "step-by-fact",
                null,
                "“" + step.zh() + "”由事件单的相应操作自动完成，不能手工标记。",
                "\"" + step.en() + "\" is done by what happens to the case and is not marked by hand.");
    }

    /** {@code case.step-waits}: something before it is missing. */
    public static CaseFileRefused stepWaits(LocalText step, List<LocalText> before) {
        return new CaseFileRefused(
                "step-waits",
                null,
                "“" + step.zh() + "”之前须先完成："
                        + before.stream().map(LocalText::zh).collect(Collectors.joining("、")),
                "Before \"" + step.en() + "\" comes: "
                        + before.stream().map(LocalText::en).collect(Collectors.joining(", ")));
    }

    /** {@code case.step-void}: another path made it pointless. */
    public static CaseFileRefused stepVoid(LocalText step) {
        return new CaseFileRefused(
                "step-void",
                null,
                "“" + step.zh() + "”因事件单的走向已不再需要。",
                "\"" + step.en() + "\" is not needed any more on the way that the case took.");
    }

    /** {@code case.step-case-ended}: the case is over, and the procedure has nothing to do there afterwards. */
    public static CaseFileRefused caseEnded() {
        return new CaseFileRefused(
                "step-case-ended", null, "事件单已结束，不能再作此操作。", "The case is over, so this cannot be done any more.");
    }

    /** {@code case.step-same-person}: the second of two persons is somebody else. */
    public static CaseFileRefused samePerson(LocalText step) {
        return new CaseFileRefused(
                "step-same-person",
                null,
                "“" + step.zh() + "”须由两人确认，第二人不能与第一人相同。",
                "\"" + step.en() + "\" takes two persons; the second must be somebody else.");
    }

    /** {@code case.step-not-marked}: nobody marked it. */
    public static CaseFileRefused notMarked(LocalText step) {
        return new CaseFileRefused(
                "step-not-marked", null, "“" + step.zh() + "”尚未标记完成。", "\"" + step.en() + "\" is not marked as done.");
    }

    /** {@code case.step-needed-before}: steps that follow it are done by hand already. */
    public static CaseFileRefused followed(LocalText step, List<LocalText> after) {
        return new CaseFileRefused(
                "step-needed-before",
                null,
                "“" + step.zh() + "”之后的步骤已完成，请先撤销："
                        + after.stream().map(LocalText::zh).collect(Collectors.joining("、")),
                "Steps after \"" + step.en() + "\" are done; undo them first: "
                        + after.stream().map(LocalText::en).collect(Collectors.joining(", ")));
    }

    /** {@code case.words-required}: why it is undone has to be said. */
    public static CaseFileRefused reasonRequired() {
        return new CaseFileRefused("words-required", "reason", "请说明撤销原因。", "Say why it is undone.");
    }

    /** {@code case.unknown-evidence-kind}: no such kind is known, or nobody sends it. */
    public static CaseFileRefused unknownKind(String kind) {
        return new CaseFileRefused(
                "unknown-evidence-kind", "kind", "没有此证据种类：" + kind, "There is no such kind of evidence: " + kind);
    }

    /** {@code case.unknown-evidence}: the file has no such piece, or it was withdrawn. */
    public static CaseFileRefused unknownItem() {
        return new CaseFileRefused(
                "unknown-evidence", "item", "没有此证据，或已撤回。", "There is no such evidence, or it was withdrawn.");
    }

    /** {@code case.unknown-ground}: the list has no such ground. */
    public static CaseFileRefused unknownGround(String ground) {
        return new CaseFileRefused(
                "unknown-ground",
                "ground",
                "理由须从列表中选择：" + ground,
                "The ground must be chosen from the list: " + ground);
    }

    /** {@code case.invalid-evidence}: a hash, a size or an origin that cannot be. */
    public static CaseFileRefused invalidEvidence(String field) {
        return new CaseFileRefused(
                "invalid-evidence", field, "证据的 " + field + " 不正确。", "The evidence has a wrong " + field + ".");
    }

    /** {@code case.file-full}: a file holds so many pieces and no more. */
    public static CaseFileRefused full(int most) {
        return new CaseFileRefused(
                "file-full",
                null,
                "每个事件单最多 " + most + " 件证据。",
                "A case holds at most " + most + " pieces of evidence.");
    }
}
