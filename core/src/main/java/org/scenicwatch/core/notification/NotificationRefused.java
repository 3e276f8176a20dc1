package org.scenicwatch.core.notification;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A command of this area was refused; it says which field of the request is wrong. */
public final class NotificationRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    private NotificationRefused(String code, @Nullable String field, String zh, String en) {
        super(code, new LocalText(zh, en));
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }

    /** {@code recipient.invalid-code}: the id is not one. */
    public static NotificationRefused badCode(String field) {
        return new NotificationRefused(
                "recipient.invalid-code",
                field,
                "编号须为 1-64 个字母、数字、点、下划线或连字符。",
                "An id is 1-64 letters, digits, dots, underscores or hyphens.");
    }

    /** {@code recipient.duty-required}: a person without a duty would never be told anything. */
    public static NotificationRefused dutyRequired() {
        return new NotificationRefused(
                "recipient.duty-required", "duties", "至少须有一项职责。", "At least one duty is required.");
    }

    /** {@code recipient.duty-place-required}: the duty is of a house, a group or a grid, and does not say of which. */
    public static NotificationRefused dutyPlaceRequired(Duty duty) {
        return new NotificationRefused(
                "recipient.duty-place-required",
                "duties",
                "职责“" + duty.title().zh() + "”须写明所属的户、联户或网格：" + duty.key() + ":编号",
                "The duty " + duty.key() + " has to say of which house, group or grid: " + duty.key() + ":code");
    }

    /** {@code recipient.channel-required}: there must be a way to the person. */
    public static NotificationRefused channelRequired() {
        return new NotificationRefused(
                "recipient.channel-required", "channels", "至少须有一种通知方式。", "At least one channel is required.");
    }

    /** {@code recipient.invalid-channels}: a channel stands twice in the order. */
    public static NotificationRefused channelTwice() {
        return new NotificationRefused(
                "recipient.invalid-channels", "channels", "通知方式不能重复。", "A channel may stand in the order once only.");
    }

    /** {@code recipient.invalid-quiet-hours}: quiet hours have a beginning and another end. */
    public static NotificationRefused badQuietHours() {
        return new NotificationRefused(
                "recipient.invalid-quiet-hours",
                "quietFrom",
                "免打扰时段须同时有开始和结束时间，且两者不同。",
                "Quiet hours need a beginning and an end that differ.");
    }

    /** {@code recipient.not-found}: nobody has this id, or not any more. */
    public static NotificationRefused noSuchRecipient() {
        return new NotificationRefused("recipient.not-found", null, "没有此通知对象。", "There is no such recipient.");
    }

    /** {@code turn.invalid-period}: a turn of duty ends after it begins, within a week. */
    public static NotificationRefused badPeriod() {
        return new NotificationRefused(
                "turn.invalid-period",
                "until",
                "班次结束时间须晚于开始时间，且不超过 7 天。",
                "A turn has to end after it begins, within 7 days.");
    }

    /** {@code turn.not-found}: there is no such turn, or not any more. */
    public static NotificationRefused noSuchTurn() {
        return new NotificationRefused("turn.not-found", null, "没有此班次。", "There is no such turn of duty.");
    }

    /** {@code house.why-false}: that an alarm is false needs a reason. */
    public static NotificationRefused whyFalse() {
        return new NotificationRefused(
                "house.why-false", "note", "请写明为什么是误报。", "Please write why it is a false alarm.");
    }

    /** {@code house.too-many}: one person told so much that no more is taken. */
    public static NotificationRefused tooManyAnswers() {
        return new NotificationRefused(
                "house.too-many",
                null,
                "您的回报已多次收到，值班室已知晓；紧急情况请拨打119。",
                "You have told the desk many times already and it knows. In an emergency call 119.");
    }
}
