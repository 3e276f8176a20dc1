package org.scenicwatch.core.casework;

import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A command on a case was refused, by the state of the case or because it names what the catalogue does not hold. */
public final class CaseRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private CaseRefused(String reason, String zh, String en) {
        super("case." + reason, new LocalText(zh, en));
    }

    /** {@code case.<state>}: the state of the case does not allow it. */
    public static CaseRefused inState(CaseState state, LocalText step) {
        return new CaseRefused(
                state.key(),
                "事件单当前为“" + state.title().zh() + "”，不能" + step.zh() + "。",
                "This case is " + state.title().en() + ", so you cannot " + step.en() + ".");
    }

    /** {@code case.already-open}: the id belongs to a case that exists. */
    public static CaseRefused alreadyOpen() {
        return new CaseRefused("already-open", "该事件单已存在。", "This case exists already.");
    }

    /** {@code case.unknown-category}: the catalogue has no such category. */
    public static CaseRefused unknownCategory(String category) {
        return new CaseRefused(
                "unknown-category", "没有此事件类别：" + category, "The catalogue has no such category: " + category);
    }

    /** {@code case.unknown-remit}: the centre has no such remit. */
    public static CaseRefused unknownRemit(String remit) {
        return new CaseRefused("unknown-remit", "没有此职能：" + remit, "The centre has no such remit: " + remit);
    }

    /** {@code case.unknown-body}: no such body takes cases. */
    public static CaseRefused unknownBody(String body) {
        return new CaseRefused("unknown-body", "没有此办理单位：" + body, "No such body takes cases: " + body);
    }

    /** {@code case.unknown-outcome}: the catalogue has no such outcome. */
    public static CaseRefused unknownOutcome(String outcome) {
        return new CaseRefused(
                "unknown-outcome",
                "处置结果须从列表中选择，不能自行填写：" + outcome,
                "The outcome must be chosen from the list, not written: " + outcome);
    }

    /** {@code case.claim-contended}: other cases of this place and cause kept opening and closing meanwhile. */
    public static CaseRefused claimContended() {
        return new CaseRefused(
                "claim-contended",
                "同一地点同一事由正在登记，请稍后重试。",
                "This place and cause are being registered right now; try again.");
    }

    /** {@code case.unknown-clock}: cases have no such clock. */
    public static CaseRefused unknownClock(String clock) {
        return new CaseRefused("unknown-clock", "没有此时限：" + clock, "Cases have no such clock: " + clock);
    }

    /** {@code case.unknown-clock-ground}: the ground is not on the list. */
    public static CaseRefused unknownClockGround(String ground) {
        return new CaseRefused(
                "unknown-clock-ground",
                "暂停理由须从列表中选择：" + ground,
                "The ground for a pause must be chosen from the list: " + ground);
    }

    /** {@code case.clock-not-pausable}: this clock never stands still. */
    public static CaseRefused clockNotPausable(LocalText clock) {
        return new CaseRefused(
                "clock-not-pausable",
                "“" + clock.zh() + "”时限不得暂停。",
                "The clock “" + clock.en() + "” cannot be paused.");
    }

    /** {@code case.clock-paused}: it is paused already, on another ground. */
    public static CaseRefused clockPaused(LocalText clock) {
        return new CaseRefused(
                "clock-paused",
                "“" + clock.zh() + "”时限已按其他理由暂停。",
                "The clock “" + clock.en() + "” is paused already, on another ground.");
    }

    /** {@code case.clock-not-paused}: there is no pause to end. */
    public static CaseRefused clockNotPaused(LocalText clock) {
        return new CaseRefused(
                "clock-not-paused", "“" + clock.zh() + "”时限没有暂停。", "The clock “" + clock.en() + "” is not paused.");
    }

    /** {@code case.milestone-not-recorded}: another step of the case says it. */
    public static CaseRefused milestoneNotRecorded(LocalText milestone) {
        return new CaseRefused(
                "milestone-not-recorded",
                "“" + milestone.zh() + "”由相应操作产生，不能单独登记。",
                "“" + milestone.en() + "” follows from another step and is not recorded by itself.");
    }
}
