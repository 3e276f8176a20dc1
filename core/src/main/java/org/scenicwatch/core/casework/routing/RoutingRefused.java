package org.scenicwatch.core.casework.routing;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A command on routing was refused. */
public final class RoutingRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The code of {@link #overtaken}. */
    public static final String CHANGED = "routing.changed";

    private final @Nullable String field;

    private RoutingRefused(String reason, @Nullable String field, String zh, String en) {
        super("routing." + reason, new LocalText(zh, en));
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }

    /** What a check found. */
    public static RoutingRefused of(RoutingFault fault) {
        return new RoutingRefused(
                fault.reason(), fault.field(), fault.text().zh(), fault.text().en());
    }

    /** {@code routing.unknown-body}: the centre has no such body. */
    public static RoutingRefused unknownBody(String field, String id) {
        return new RoutingRefused("unknown-body", field, "没有此办理单位：" + id, "No such body takes cases: " + id);
    }

    /** {@code routing.unknown-team}: the body has no such team. */
    public static RoutingRefused unknownTeam(String id) {
        return new RoutingRefused("unknown-team", "team", "该单位没有此队组：" + id, "The body has no such team: " + id);
    }

    /** {@code routing.changed}: another version stands than the person saw. */
    public static RoutingRefused overtaken(int version) {
        return new RoutingRefused(
                "changed",
                null,
                "单位与派单规则已有新版本 " + version + "，请查看后再修改。",
                "Bodies and rules are at version " + version + " by now. Look again, then change them.");
    }

    /** {@code routing.no-pending-return}: no return of the case waits for a review. */
    public static RoutingRefused noPendingReturn() {
        return new RoutingRefused(
                "no-pending-return", null, "该事件单没有待审核的退单。", "No return of this case waits for a review.");
    }

    /** {@code routing.review-pending}: the return has to be reviewed before the case goes to another body. */
    public static RoutingRefused reviewPending() {
        return new RoutingRefused(
                "review-pending",
                null,
                "办理单位已退单，须由值班长或带班领导审核后改派。",
                "The body gave this case back; a commander or the duty leader reviews that before it goes on.");
    }

    /** {@code routing.reason-required}: who is overruled is told why. */
    public static RoutingRefused reasonRequired() {
        return new RoutingRefused("reason-required", "note", "驳回退单须说明理由。", "Say why the return is overruled.");
    }

    /** {@code routing.invalid-body}: a return that is upheld goes to another body. */
    public static RoutingRefused sameBody() {
        return new RoutingRefused(
                "invalid-body", "body", "同意退单后须改派其他单位。", "When a return is upheld the case goes to another body.");
    }

    /** {@code routing.invalid-body}: only who works on a case beside the lead reports a part. */
    public static RoutingRefused notJoint(String body) {
        return new RoutingRefused(
                "invalid-body",
                "body",
                "该单位不是此事件单的协办单位：" + body,
                "This body does not work on the case beside the lead: " + body);
    }

    /** {@code routing.case-over}: nothing more is to be done on the case. */
    public static RoutingRefused caseOver() {
        return new RoutingRefused("case-over", null, "该事件单已结束。", "This case is over.");
    }

    /** {@code routing.not-found}: no such case. */
    public static RoutingRefused noCase() {
        return new RoutingRefused("not-found", null, "没有此事件单。", "There is no such case.");
    }

    /** {@code routing.unknown-question}: the category asks no such question. */
    public static RoutingRefused unknownQuestion(String id) {
        return new RoutingRefused(
                "unknown-question", "answers." + id, "该类别没有此问题：" + id, "The category asks no such question: " + id);
    }

    /** {@code routing.invalid-answer}: the answer is not of the question's kind. */
    public static RoutingRefused invalidAnswer(String id) {
        return new RoutingRefused(
                "invalid-answer",
                "answers." + id,
                "此答案与问题类型不符。",
                "This answer is not of the kind that the question asks for.");
    }
}
