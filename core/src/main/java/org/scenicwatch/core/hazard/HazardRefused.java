package org.scenicwatch.core.hazard;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A command on a hazard was refused; it says which field of the request is wrong. */
public final class HazardRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    private HazardRefused(String code, @Nullable String field, String zh, String en) {
        super(code, new LocalText(zh, en));
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }

    /** {@code hazard.wrong-state}: where the hazard stands does not allow it. */
    public static HazardRefused inState(HazardState state) {
        return new HazardRefused(
                "hazard.wrong-state",
                null,
                "隐患当前为“" + state.title().zh() + "”，不能这样操作。",
                "This hazard is: " + state.title().en() + ". That cannot be done now.");
    }

    /** {@code hazard.unknown-kind}: the kind is not in the book. */
    public static HazardRefused unknownKind(String id) {
        return new HazardRefused(
                "hazard.unknown-kind", "kind", "没有此隐患类别：" + id, "There is no such kind of hazard: " + id);
    }

    /** {@code hazard.unknown-ground}: the ground is not in the book. */
    public static HazardRefused unknownGround(String id) {
        return new HazardRefused(
                "hazard.unknown-ground", "ground", "理由须从列表中选择：" + id, "The ground must be chosen from the list: " + id);
    }

    /** {@code hazard.invalid-until}: the deadline is over, or is missing. */
    public static HazardRefused invalidUntil() {
        return new HazardRefused("hazard.invalid-until", "until", "期限须晚于现在。", "The deadline has to lie ahead.");
    }

    /** {@code hazard.not-of-body}: somebody spoke for a body who may not. */
    public static HazardRefused notOfBody() {
        return new HazardRefused(
                "hazard.not-of-body", null, "只有整改单位可以报告整改。", "Only the body that has to put it right reports it.");
    }

    /** {@code hazard.photo-required}: that something is put right is shown. */
    public static HazardRefused photoRequired() {
        return new HazardRefused("hazard.photo-required", "photos", "请附整改后的照片。", "Add a photo of how it is now.");
    }

    /** {@code hazard.nameless}: nobody is known who could be rewarded. */
    public static HazardRefused nameless() {
        return new HazardRefused("hazard.nameless", null, "匿名举报，没有可奖励的人。", "Nobody is known who could be rewarded.");
    }

    /** {@code hazard.granted-already}: a hazard is rewarded once, even if that was taken back. */
    public static HazardRefused grantedAlready() {
        return new HazardRefused(
                "hazard.granted-already",
                null,
                "该隐患已奖励过，不能再次奖励。",
                "This hazard was rewarded already; there is no second time.");
    }

    /** {@code hazard.no-rule}: no rule says what it is worth. */
    public static HazardRefused noRule() {
        return new HazardRefused("hazard.no-rule", null, "当日没有适用的奖励规则。", "No rule of rewards is in force on that day.");
    }

    /** {@code hazard.not-granted}: nothing was granted, or it was taken back already. */
    public static HazardRefused notGranted() {
        return new HazardRefused("hazard.not-granted", null, "没有可撤销的奖励。", "There is no reward to take back.");
    }

    /** {@code hazard.reason-required}: taking back says why. */
    public static HazardRefused reasonRequired() {
        return new HazardRefused("hazard.reason-required", "reason", "请说明撤销理由。", "Say why it is taken back.");
    }
}
