package org.scenicwatch.core.casework;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A command on a case was refused, by the state of the case or because it names what the catalogue does not hold. */
public final class CaseRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    private CaseRefused(String reason, String zh, String en) {
        this(reason, null, zh, en);
    }

    private CaseRefused(String reason, @Nullable String field, String zh, String en) {
        super("case." + reason, new LocalText(zh, en));
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
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

    /** {@code case.unknown-ground}: the list has no such ground. */
    public static CaseRefused unknownGround(String field, String ground) {
        return new CaseRefused(
                "unknown-ground", field, "理由须从列表中选择：" + ground, "The ground must be chosen from the list: " + ground);
    }

    /** {@code case.words-required}: the ground says too little without words. */
    public static CaseRefused wordsRequired(LocalText ground) {
        return new CaseRefused(
                "words-required",
                "note",
                "选择“" + ground.zh() + "”时须说明。",
                "Say more when you choose \"" + ground.en() + "\".");
    }

    /** {@code case.ground-not-in-force}: the law that gives the ground does not hold now. */
    public static CaseRefused groundNotInForce(LocalText ground, LocalText source) {
        return new CaseRefused(
                "ground-not-in-force",
                "ground",
                "“" + ground.zh() + "”此时不适用：" + source.zh(),
                "\"" + ground.en() + "\" does not hold at this time: " + source.en());
    }

    /** {@code case.unknown-authority}: no such authority is known. */
    public static CaseRefused unknownAuthority(String authority) {
        return new CaseRefused(
                "unknown-authority", "authority", "没有此主管部门：" + authority, "No such authority is known: " + authority);
    }

    /** {@code case.unknown-agency}: no such outside line is known. */
    public static CaseRefused unknownAgency(String agency) {
        return new CaseRefused(
                "unknown-agency", "agency", "没有此外部热线：" + agency, "No such outside line is known: " + agency);
    }

    /** {@code case.unknown-clock}: no such clock is known. */
    public static CaseRefused unknownClock(String clock) {
        return new CaseRefused("unknown-clock", "clock", "没有此时限：" + clock, "No such clock is known: " + clock);
    }

    /** {@code case.unknown-complaint}: the complaint does not belong to the case. */
    public static CaseRefused unknownComplaint() {
        return new CaseRefused(
                "unknown-complaint", "complaint", "该投诉不属于此事件单。", "This complaint does not belong to the case.");
    }

    /** {@code case.unknown-alarm}: the alarm does not belong to the case. */
    public static CaseRefused unknownAlarm(String alarm) {
        return new CaseRefused(
                "unknown-alarm", "alarms", "该报警不属于此事件单：" + alarm, "This alarm does not belong to the case: " + alarm);
    }

    /** {@code case.no-complaint}: there is nothing to admit or to refuse. */
    public static CaseRefused noComplaint() {
        return new CaseRefused(
                "no-complaint",
                "该事件单没有投诉，不涉及受理。",
                "No complaint belongs to this case, so there is nothing to admit or refuse.");
    }

    /** {@code case.has-alarms}: a case with alarms does not end with its complaint. */
    public static CaseRefused hasAlarms() {
        return new CaseRefused(
                "has-alarms",
                "该事件单含有报警，不能不予受理；请先将投诉拆分出去。",
                "Alarms belong to this case, so it cannot be refused; split the complaint off first.");
    }

    /** {@code case.reopened-too-often}: the case was taken up again as often as the centre allows. */
    public static CaseRefused reopenedTooOften(int times) {
        return new CaseRefused(
                "reopened-too-often",
                "该事件单已重办 " + times + " 次，不能再重办，请另行登记。",
                "This case was taken up again " + times + " times already; open a new one.");
    }

    /** {@code case.reopen-too-late}: the case ended too long ago. */
    public static CaseRefused reopenTooLate(int days) {
        return new CaseRefused(
                "reopen-too-late",
                "该事件单办结已超过 " + days + " 天，不能重办，请另行登记。",
                "This case was closed more than " + days + " days ago; open a new one.");
    }

    /** {@code case.place-and-cause-taken}: another case is open for the same place and cause. */
    public static CaseRefused placeAndCauseTaken(String number) {
        return new CaseRefused(
                "place-and-cause-taken",
                "同一地点同一事由已有事件单 " + number + " 在办，请在该单中处理。",
                "Case " + number + " is open for the same place and cause; deal with it there.");
    }

    /** {@code case.invalid-deadline}: an extension moves a deadline on, never back. */
    public static CaseRefused deadlineNotLater() {
        return new CaseRefused(
                "invalid-deadline",
                "until",
                "延期后的期限须晚于现在和上次延期的期限。",
                "The new deadline must lie after now and after the one that was set before.");
    }

    /** {@code case.urged-already}: the complainant urged a short while ago. */
    public static CaseRefused urgedAlready(int minutes) {
        return new CaseRefused(
                "urged-already",
                "您已催办，请 " + minutes + " 分钟后再试。",
                "You urged already. Please try again after " + minutes + " minutes.");
    }

    /** {@code case.already-rated}: one rating for each complaint, until the case is taken up again. */
    public static CaseRefused alreadyRated() {
        return new CaseRefused("already-rated", "您已评价过。", "You have rated this already.");
    }

    /** {@code case.invalid-score}: a score is 1 to 5. */
    public static CaseRefused invalidScore() {
        return new CaseRefused("invalid-score", "score", "评分须为 1 至 5。", "The score must be 1 to 5.");
    }

    /** {@code case.invalid-order-number}: an order number is letters, digits and hyphens. */
    public static CaseRefused invalidOrderNumber(String field) {
        return new CaseRefused(
                "invalid-order-number",
                field,
                "单号只能含字母、数字、连字符和书名、括号等符号，最多 40 字，不能含空格。",
                "An order number is at most 40 letters, digits and signs without spaces.");
    }

    /** {@code case.same-case}: a case cannot be merged into or linked to itself. */
    public static CaseRefused sameCase() {
        return new CaseRefused("same-case", "case", "不能与自身并案或关联。", "A case cannot be merged into or linked to itself.");
    }

    /** {@code case.joint-complaint}: nobody is merged away out of a joint complaint. */
    public static CaseRefused jointComplaint() {
        return new CaseRefused(
                "joint-complaint",
                "该事件单为共同投诉，不能并入其他事件单；可将其他事件单并入本单。",
                "This case is a joint complaint and cannot be merged into another; merge the other into this one.");
    }

    /** {@code case.invalid-choice}: a split needs something to split off. */
    public static CaseRefused nothingChosen() {
        return new CaseRefused(
                "invalid-choice", "alarms", "请选择要拆分的报警或投诉。", "Choose the alarms or complaints to split off.");
    }

    /** {@code case.invalid-choice}: a split leaves something. */
    public static CaseRefused allChosen() {
        return new CaseRefused(
                "invalid-choice", "alarms", "不能将全部报警和投诉拆分出去。", "Not all alarms and complaints can be split off.");
    }
}
