package org.scenicwatch.core.review;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A command on a sample or a review was refused; it says which field of the request is wrong. */
public final class ReviewRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    private ReviewRefused(String code, @Nullable String field, String zh, String en) {
        super(code, new LocalText(zh, en));
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }

    /** {@code review.already-drawn}: a sample is drawn once. */
    public static ReviewRefused alreadyDrawn() {
        return new ReviewRefused("review.already-drawn", null, "该样本已抽取。", "This sample was drawn already.");
    }

    /** {@code review.nothing-to-draw}: there is nothing to draw from. */
    public static ReviewRefused nothingToDraw() {
        return new ReviewRefused(
                "review.nothing-to-draw",
                null,
                "该时段没有可抽取的已办结事件单。",
                "No case ended in that period that could be drawn.");
    }

    /** {@code review.invalid-amount}: no cases, or more than are read. */
    public static ReviewRefused invalidAmount() {
        return new ReviewRefused(
                "review.invalid-amount",
                "amount",
                "数量须为 1-200 件或 1-100 %，一次最多抽取 200 件。",
                "Ask for 1-200 cases or 1-100 %; at most 200 are drawn at once.");
    }

    /** {@code review.invalid-period}: the period is none, or is not over. */
    public static ReviewRefused invalidPeriod() {
        return new ReviewRefused(
                "review.invalid-period",
                "until",
                "起始须早于截止，截止不得晚于现在。",
                "The period has to begin before it ends, and to end by now.");
    }

    /** {@code review.unknown-finding}: the finding is not on the list. */
    public static ReviewRefused unknownFinding(String id) {
        return new ReviewRefused(
                "review.unknown-finding",
                "faults",
                "问题清单中没有：" + id,
                "The catalogue of findings has no such entry: " + id);
    }

    /** {@code review.wrong-state}: where the review stands does not allow it. */
    public static ReviewRefused inState(ReviewState state) {
        return new ReviewRefused(
                "review.wrong-state",
                null,
                "评查当前为“" + state.title().zh() + "”，不能这样操作。",
                "This review is: " + state.title().en() + ". That cannot be done now.");
    }

    /** {@code review.reviewer-handled}: who had a hand in a case does not review it. */
    public static ReviewRefused reviewerHandled() {
        return new ReviewRefused(
                "review.reviewer-handled",
                "reviewer",
                "评查人经办过该事件单，须交叉评查。",
                "This person had a hand in the case; somebody else has to review it.");
    }

    /** {@code review.reviewer-of-body}: no body reviews itself. */
    public static ReviewRefused reviewerOfBody() {
        return new ReviewRefused(
                "review.reviewer-of-body",
                "reviewer",
                "评查人属于承办单位，须交叉评查。",
                "This person belongs to a body that had the case; somebody else has to review it.");
    }

    /** {@code review.not-yours}: only the reviewer goes on with a review. */
    public static ReviewRefused notYours() {
        return new ReviewRefused("review.not-yours", null, "该评查不由您负责。", "Somebody else reviews this case.");
    }

    /** {@code review.not-of-body}: somebody spoke for a body who may not. */
    public static ReviewRefused notOfBody() {
        return new ReviewRefused(
                "review.not-of-body", null, "只有承办单位可以申诉或报告整改。", "Only a body that had the case objects or reports.");
    }

    /** {@code review.unknown-body}: the fault is laid on a body that did not have the case. */
    public static ReviewRefused unknownBody() {
        return new ReviewRefused("review.unknown-body", "body", "该单位没有承办过此事件单。", "That body did not have this case.");
    }

    /** {@code review.unknown-handler}: the fault is laid on somebody who had no hand in the case. */
    public static ReviewRefused unknownHandler() {
        return new ReviewRefused(
                "review.unknown-handler", "handler", "该人员没有经办过此事件单。", "That person had no hand in this case.");
    }

    /** {@code review.unknown-fault}: the fault that is to be cancelled is none. */
    public static ReviewRefused unknownFault() {
        return new ReviewRefused(
                "review.unknown-fault", "cancelled", "没有这一条意见。", "There is no finding of that number.");
    }

    /** {@code review.objected-already}: an objection is decided once. */
    public static ReviewRefused objectionTaken() {
        return new ReviewRefused(
                "review.objected-already",
                null,
                "已申诉过一次，不能再次申诉。",
                "There was an objection already; there is no second one.");
    }

    /** {@code review.own-findings}: nobody decides on an objection to the own findings. */
    public static ReviewRefused ownFindings() {
        return new ReviewRefused(
                "review.own-findings",
                null,
                "不能裁定对自己评查意见的申诉。",
                "Somebody else has to decide on an objection to your findings.");
    }

    /** {@code review.invalid-until}: the deadline is over, or is missing. */
    public static ReviewRefused invalidUntil() {
        return new ReviewRefused("review.invalid-until", "until", "期限须晚于现在。", "The deadline has to lie ahead.");
    }

    /** {@code review.words-required}: an objection says why. */
    public static ReviewRefused wordsRequired() {
        return new ReviewRefused("review.words-required", "note", "请说明理由。", "Say why.");
    }

    /** {@code review.still-standing}: what stands is put right first. */
    public static ReviewRefused stillStanding() {
        return new ReviewRefused(
                "review.still-standing",
                null,
                "尚有成立的问题，须整改并复查后办结。",
                "Findings stand; have them put right and recheck before you close.");
    }

    /** {@code review.nothing-stands}: there is nothing to put right. */
    public static ReviewRefused nothingStands() {
        return new ReviewRefused(
                "review.nothing-stands", null, "没有成立的问题，无需整改。", "No finding stands: there is nothing to put right.");
    }
}
