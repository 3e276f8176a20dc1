package org.scenicwatch.core.alarm;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A change of the targets of alarm health was refused. */
public final class HealthTargetRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    private HealthTargetRefused(String reason, @Nullable String field, String zh, String en) {
        super("health-target." + reason, new LocalText(zh, en));
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }

    /** {@code health-target.invalid-number}: a figure is never below zero. */
    static HealthTargetRefused negative(String field) {
        return new HealthTargetRefused("invalid-number", field, "须为不小于 0 的数。", "It has to be a number from 0 on.");
    }

    /** {@code health-target.invalid-order}: it lies below what it must reach. */
    static HealthTargetRefused below(String field, double least) {
        return new HealthTargetRefused(
                "invalid-order", field, "不能小于 " + least + "。", "It cannot be less than " + least + ".");
    }

    /** {@code health-target.invalid-order}: it lies above what it must not pass. */
    static HealthTargetRefused above(String field, double most) {
        return new HealthTargetRefused(
                "invalid-order", field, "不能大于 " + most + "。", "It cannot be more than " + most + ".");
    }

    /** {@code health-target.changed}: it was made from targets that are no longer in force. */
    public static HealthTargetRefused changed(int seen, int inForce) {
        return new HealthTargetRefused(
                "changed",
                null,
                "指标目标已有新版本 " + inForce + "（您看到的是 " + seen + "），请查看后再保存。",
                "The targets are at version " + inForce + " by now, you saw " + seen + ". Look again, then save.");
    }

    /** {@code health-target.not-set}: the shipped target is in force. */
    public static HealthTargetRefused notSet() {
        return new HealthTargetRefused(
                "not-set", null, "该指标用的就是随附目标。", "The shipped target of this figure is in force already.");
    }
}
