package org.scenicwatch.core.dispatch;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A command on a task or on a responder was refused; it says which field of the request is wrong. */
public final class DispatchRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    private DispatchRefused(String code, @Nullable String field, String zh, String en) {
        super(code, new LocalText(zh, en));
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }

    /** {@code task.<state>}: the state of the task does not allow it. */
    public static DispatchRefused inState(TaskState state, LocalText step) {
        return new DispatchRefused(
                "task." + state.key(),
                null,
                "任务当前为“" + state.title().zh() + "”，不能" + step.zh() + "。",
                "This task is " + state.title().en() + ", so you cannot " + step.en() + ".");
    }

    /** {@code task.not-asked}: only who was asked can take a task or decline it. */
    public static DispatchRefused notAsked() {
        return new DispatchRefused(
                "task.not-asked", null, "该任务没有派给您，由收到派单的人接单。", "This task is for whoever was asked, and you were not.");
    }

    /** {@code task.not-yours}: only who has taken a task goes on with it. */
    public static DispatchRefused notYours() {
        return new DispatchRefused(
                "task.not-yours",
                null,
                "此任务由接单的人办理，您没有接单。",
                "This task is for whoever took it; you did not, or others have it now.");
    }

    /** {@code task.second-needed}: the category asks for two people. */
    public static DispatchRefused secondNeeded(int takers, int needed) {
        return new DispatchRefused(
                "task.second-needed",
                null,
                "此类任务须 " + needed + " 人同行，现有 " + takers + " 人接单，请等待。",
                "This kind of task needs " + needed + " people; " + takers + " took it so far. Wait for the other.");
    }

    /** {@code task.unknown-ground}: the ground is not on the list. */
    public static DispatchRefused unknownGround(String ground) {
        return new DispatchRefused(
                "task.unknown-ground",
                "ground",
                "理由须从列表中选择：" + ground,
                "The ground must be chosen from the list: " + ground);
    }

    /** {@code task.words-required}: the ground says too little without words. */
    public static DispatchRefused wordsRequired(LocalText ground) {
        return new DispatchRefused(
                "task.words-required",
                "note",
                "选择“" + ground.zh() + "”时须说明。",
                "Say more when you choose \"" + ground.en() + "\".");
    }

    /** {@code task.unknown-responder}: nobody has this id, or the person belongs to another body. */
    public static DispatchRefused unknownResponder(String code) {
        return new DispatchRefused(
                "task.unknown-responder",
                "responder",
                "没有此处置人员：" + code,
                "There is nobody of this id who can be sent: " + code);
    }

    /** {@code responder.invalid-code}: the id is not one. */
    public static DispatchRefused badCode() {
        return new DispatchRefused(
                "responder.invalid-code",
                "id",
                "编号须为 1-64 个字母、数字、点、下划线或连字符。",
                "An id is 1-64 letters, digits, dots, underscores or hyphens.");
    }

    /** {@code responder.unknown-skill}: the book has no such skill. */
    public static DispatchRefused unknownSkill(String skill) {
        return new DispatchRefused(
                "responder.unknown-skill", "skills", "没有此技能：" + skill, "There is no such skill: " + skill);
    }

    /** {@code responder.not-found}: nobody has this id, or not any more. */
    public static DispatchRefused noSuchResponder() {
        return new DispatchRefused("responder.not-found", null, "没有此处置人员。", "There is no such responder.");
    }
}
