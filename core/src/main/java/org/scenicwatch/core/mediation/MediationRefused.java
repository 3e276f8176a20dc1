package org.scenicwatch.core.mediation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;
import org.scenicwatch.core.mediation.compensation.Compensation;

/** A command on a mediation was refused: by where it stands, by what is missing, or because it names nothing known. */
public final class MediationRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    private MediationRefused(String reason, @Nullable String field, String zh, String en) {
        super("mediation." + reason, new LocalText(zh, en));
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }

    /** {@code mediation.not-opened}, {@code .open}, {@code .agreed}, {@code .followed-up}, {@code .ended}: its state. */
    public static MediationRefused inState(MediationState state, LocalText step) {
        return new MediationRefused(
                state.key(),
                null,
                "调解" + state.title().zh() + "，不能" + step.zh() + "。",
                "The mediation is " + state.title().en() + ", so you cannot " + step.en() + ".");
    }

    /** {@code mediation.unknown-<field>}: the list has no such code. */
    public static MediationRefused unknown(String field, String code) {
        return new MediationRefused(
                "unknown-" + field, field, "须从列表中选择：" + code, "It must be chosen from the list: " + code);
    }

    /** {@code mediation.words-required}: this ground says too little without words. */
    public static MediationRefused wordsRequired(LocalText ground) {
        return new MediationRefused(
                "words-required",
                "note",
                "选择“" + ground.zh() + "”时须说明。",
                "Say why when you choose \"" + ground.en() + "\".");
    }

    /** {@code mediation.mediators-missing}: the regime asks for more. */
    public static MediationRefused mediatorsMissing(int least) {
        return new MediationRefused(
                "mediators-missing",
                "mediator",
                "此类调解须有至少" + least + "名调解员。",
                "A mediation of this kind needs at least " + least + " mediators.");
    }

    /** {@code mediation.too-many}: more than a mediation can use. */
    public static MediationRefused tooMany(int most) {
        return new MediationRefused(
                "too-many", null, "数量已达上限（" + most + "）。", "There are " + most + " already, the most that are taken.");
    }

    /** {@code mediation.party-missing}. */
    public static MediationRefused partyMissing() {
        return new MediationRefused(
                "party-missing", null, "须先登记投诉（申请）人和被投诉（被申请）人。", "Name an applicant and a respondent first.");
    }

    /** {@code mediation.mediator-objected-to}. */
    public static MediationRefused mediatorObjectedTo() {
        return new MediationRefused(
                "mediator-objected-to",
                null,
                "有回避申请尚未决定，不能开庭调解。",
                "An objection to a mediator is not decided yet, so no session can be held.");
    }

    /** {@code mediation.nobody-there}. */
    public static MediationRefused nobodyThere() {
        return new MediationRefused("nobody-there", "present", "须注明到场的当事人。", "Say which parties were there.");
    }

    /** {@code mediation.unknown-party}. */
    public static MediationRefused unknownParty() {
        return new MediationRefused("unknown-party", "party", "没有此当事人。", "The mediation has no such party.");
    }

    /** {@code mediation.unknown-mediator}. */
    public static MediationRefused unknownMediator() {
        return new MediationRefused("unknown-mediator", "mediator", "没有此调解员。", "The mediation has no such mediator.");
    }

    /** {@code mediation.mediator-gone}. */
    public static MediationRefused mediatorGone() {
        return new MediationRefused("mediator-gone", "mediator", "该调解员已退出。", "This mediator takes no part any more.");
    }

    /** {@code mediation.not-objected-to}. */
    public static MediationRefused notObjectedTo() {
        return new MediationRefused(
                "not-objected-to", "mediator", "没有对该调解员的回避申请。", "Nobody has objected to this mediator.");
    }

    /** {@code mediation.unknown-session}. */
    public static MediationRefused unknownSession() {
        return new MediationRefused("unknown-session", "session", "没有此场次。", "The mediation has no such session.");
    }

    /** {@code mediation.session-over}. */
    public static MediationRefused sessionOver() {
        return new MediationRefused(
                "session-over", "session", "该场次已登记结果。", "What became of this session is written down already.");
    }

    /** {@code mediation.session-not-begun}. */
    public static MediationRefused notBegun() {
        return new MediationRefused(
                "session-not-begun",
                "session",
                "场次尚未到时间，不能登记为已举行。",
                "The session has not begun yet, so it cannot have been held.");
    }

    /** {@code mediation.unknown-offer}. */
    public static MediationRefused unknownOffer() {
        return new MediationRefused("unknown-offer", "offer", "没有此方案。", "The mediation has no such offer.");
    }

    /** {@code mediation.offer-over}. */
    public static MediationRefused offerOver() {
        return new MediationRefused(
                "offer-over", "offer", "该方案已有结果。", "This offer was accepted, refused or withdrawn before.");
    }

    /** {@code mediation.offer-lapsed}. */
    public static MediationRefused offerLapsed() {
        return new MediationRefused("offer-lapsed", "offer", "该方案已过有效期。", "The time to accept this offer is over.");
    }

    /** {@code mediation.own-offer}. */
    public static MediationRefused ownOffer() {
        return new MediationRefused(
                "own-offer", "party", "不能由提出方自己接受或拒绝。", "Who made an offer cannot accept or refuse it.");
    }

    /** {@code mediation.empty-offer}. */
    public static MediationRefused emptyOffer() {
        return new MediationRefused(
                "empty-offer", "amount", "须填写金额或履行内容。", "Say an amount, or what is offered instead.");
    }

    /** {@code mediation.bad-amount}. */
    public static MediationRefused badAmount() {
        return new MediationRefused(
                "bad-amount",
                "amount",
                "金额须大于零，并注明币种（如 CNY）。",
                "An amount must be above zero and have a currency such as CNY.");
    }

    /** {@code mediation.amount-too-large}. */
    public static MediationRefused amountTooLarge() {
        return new MediationRefused("amount-too-large", "amount", "金额过大，请核对。", "The amount is too large; look again.");
    }

    /** {@code mediation.past-validity}. */
    public static MediationRefused pastValidity() {
        return new MediationRefused(
                "past-validity", "validUntil", "有效期须晚于现在。", "The offer must stand until later than now.");
    }

    /** {@code mediation.empty-agreement}. */
    public static MediationRefused emptyAgreement() {
        return new MediationRefused(
                "empty-agreement", "items", "协议须有条款或履行内容。", "An agreement needs terms or something to be done.");
    }

    /** {@code mediation.bad-due-day}. */
    public static MediationRefused badDueDay() {
        return new MediationRefused(
                "bad-due-day", "dueOn", "须填写履行期限（年-月-日）。", "Say by which day it is to be done (year-month-day).");
    }

    /** {@code mediation.unknown-item}. */
    public static MediationRefused unknownItem() {
        return new MediationRefused("unknown-item", "item", "协议没有此履行内容。", "The agreement has no such item.");
    }

    /** {@code mediation.item-done}. */
    public static MediationRefused itemDone() {
        return new MediationRefused("item-done", "item", "该内容已履行。", "This was done before.");
    }

    /** {@code mediation.default-noted}. */
    public static MediationRefused defaultNoted() {
        return new MediationRefused("default-noted", "item", "已登记未履行。", "Its default was written down before.");
    }

    /** {@code mediation.not-due-yet}. */
    public static MediationRefused notDueYet() {
        return new MediationRefused(
                "not-due-yet", "item", "履行期限未到，不能登记为未履行。", "It is not due yet, so nobody is in default.");
    }

    /** {@code mediation.no-confirmation}. */
    public static MediationRefused noConfirmation() {
        return new MediationRefused(
                "no-confirmation",
                null,
                "只有人民调解协议才在此登记司法确认。",
                "Only the agreement of a people's mediation is confirmed by the court here.");
    }

    /** {@code mediation.applied-already}. */
    public static MediationRefused appliedAlready() {
        return new MediationRefused(
                "applied-already",
                null,
                "已共同申请司法确认，或者法院已确认。",
                "The parties applied before, or the court has confirmed it.");
    }

    /** {@code mediation.not-applied}. */
    public static MediationRefused notApplied() {
        return new MediationRefused(
                "not-applied", null, "尚未申请司法确认，或者法院已作出决定。", "Nobody has applied, or the court has decided before.");
    }

    /** {@code mediation.bad-amount} of a figure of the complaint. */
    public static MediationRefused badFigure(String field) {
        return new MediationRefused(
                "bad-amount",
                field,
                "金额须大于零且不过大，没有的留空。",
                "An amount must be above zero and not too large; leave empty what there is not.");
    }

    /** {@code mediation.bad-incurred-day}. */
    public static MediationRefused badIncurredDay() {
        return new MediationRefused(
                "bad-incurred-day",
                "incurredOn",
                "须填写发生日期（年-月-日），不得晚于今天。",
                "Say on which day it happened (year-month-day), today at the latest.");
    }

    /** {@code mediation.remark-required}: the amount is free, but what is outside of the law's range is explained. */
    public static MediationRefused remarkRequired(Compensation.Range range) {
        String least = yuan(range.least());
        String most = yuan(range.most());
        return new MediationRefused(
                "remark-required",
                "remark",
                "金额不在法定口径（" + least + "至" + most + "元）之内，须说明理由。",
                "The amount is outside of what the law awards (CNY " + least + " to " + most + "); say why.");
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
