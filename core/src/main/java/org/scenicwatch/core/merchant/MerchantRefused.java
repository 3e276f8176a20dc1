package org.scenicwatch.core.merchant;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A command on a merchant was refused; it says which field of the request is wrong. */
public final class MerchantRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    private MerchantRefused(String code, @Nullable String field, String zh, String en) {
        super(code, new LocalText(zh, en));
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }

    /** {@code merchant.<state>}: where the merchant stands does not allow it. */
    public static MerchantRefused inState(MerchantState state) {
        return new MerchantRefused(
                "merchant." + state.key(),
                null,
                "商户当前为“" + state.title().zh() + "”，不能这样操作。",
                "This merchant is: " + state.title().en() + ". That cannot be done now.");
    }

    /** {@code merchant.letter-<state>}: where the letter stands does not allow it. */
    public static MerchantRefused letterIs(LetterState state) {
        return new MerchantRefused(
                "merchant.letter-" + state.key(),
                null,
                "该文书“" + state.title().zh() + "”，不能这样操作。",
                "This letter is: " + state.title().en() + ". That cannot be done now.");
    }

    /** {@code merchant.lead-<state>}: where the lead stands does not allow it. */
    public static MerchantRefused leadIs(LeadState state) {
        return new MerchantRefused(
                "merchant.lead-" + state.key(),
                null,
                "该线索“" + state.title().zh() + "”，不能这样操作。",
                "This lead is: " + state.title().en() + ". That cannot be done now.");
    }

    /** {@code merchant.too-many}: more than anybody reads. */
    public static MerchantRefused tooMany(int most) {
        return new MerchantRefused(
                "merchant.too-many", null, "最多登记 " + most + " 项。", "At most " + most + " can be kept.");
    }

    /** {@code merchant.unknown-category}: the category is not in the book. */
    public static MerchantRefused unknownCategory(String id) {
        return new MerchantRefused(
                "merchant.unknown-category",
                "category",
                "没有此商户类别：" + id,
                "There is no such category of merchants: " + id);
    }

    /** {@code merchant.invalid-name}: the name is missing or too long. */
    public static MerchantRefused invalidName() {
        return new MerchantRefused(
                "merchant.invalid-name", "name", "商户名称须为 1-100 个字。", "The name of a merchant has 1 to 100 characters.");
    }

    /** {@code merchant.bad-credit-code}: the code has another shape, or its last sign is wrong. */
    public static MerchantRefused badCreditCode() {
        return new MerchantRefused(
                "merchant.bad-credit-code",
                "creditCode",
                "统一社会信用代码不正确：须为 18 位，且末位校验码相符；没有就留空。",
                "This is no unified social credit code: it has 18 signs, the last of which checks the others. Leave it empty if there is none.");
    }

    /** {@code merchant.since-in-future}: a merchant cannot trade since a day to come. */
    public static MerchantRefused sinceInFuture() {
        return new MerchantRefused(
                "merchant.since-in-future",
                "since",
                "开业日期不能晚于今天。",
                "The day since when it trades here cannot lie ahead.");
    }

    /** {@code merchant.unknown-licence-kind}: the kind is not in the book. */
    public static MerchantRefused unknownLicenceKind(String id) {
        return new MerchantRefused(
                "merchant.unknown-licence-kind", "kind", "没有此证照类型：" + id, "There is no such kind of licence: " + id);
    }

    /** {@code merchant.bad-licence-number}: the number is missing or too long. */
    public static MerchantRefused badLicenceNumber() {
        return new MerchantRefused(
                "merchant.bad-licence-number",
                "number",
                "证照编号须为 1-64 个字符。",
                "The number of a licence has 1 to 64 characters.");
    }

    /** {@code merchant.same-licence}: it is on record already. */
    public static MerchantRefused sameLicence() {
        return new MerchantRefused(
                "merchant.same-licence",
                "number",
                "该商户已登记同类型、同编号的证照。",
                "A licence of this kind and number is on record already.");
    }

    /** {@code merchant.unknown-licence}: nothing has this id. */
    public static MerchantRefused unknownLicence() {
        return new MerchantRefused("merchant.unknown-licence", null, "没有此证照。", "There is no such licence.");
    }

    /** {@code merchant.licence-gone}: it was revoked or given up. */
    public static MerchantRefused licenceGone() {
        return new MerchantRefused(
                "merchant.licence-gone", null, "该证照已失效，不能再操作。", "This licence is gone; nothing can be done with it.");
    }

    /** {@code merchant.unknown-ground}: the ground is not in the book. */
    public static MerchantRefused unknownGround(String id) {
        return new MerchantRefused(
                "merchant.unknown-ground",
                "ground",
                "理由须从列表中选择：" + id,
                "The ground must be chosen from the list: " + id);
    }

    /** {@code merchant.unknown-result}: the result is not in the book. */
    public static MerchantRefused unknownResult(String id) {
        return new MerchantRefused(
                "merchant.unknown-result",
                "result",
                "结果须从列表中选择：" + id,
                "The result must be chosen from the list: " + id);
    }

    /** {@code merchant.words-required}: the choice says too little without words. */
    public static MerchantRefused wordsRequired() {
        return new MerchantRefused("merchant.words-required", "note", "请写明具体情况。", "Say in words what it is.");
    }

    /** {@code merchant.unknown-letter}: nothing has this id. */
    public static MerchantRefused unknownLetter() {
        return new MerchantRefused("merchant.unknown-letter", null, "没有此文书。", "There is no such letter.");
    }

    /** {@code merchant.due-required}: an order to rectify has a deadline. */
    public static MerchantRefused dueRequired() {
        return new MerchantRefused(
                "merchant.due-required", "until", "整改通知须写明期限。", "An order to rectify needs a deadline.");
    }

    /** {@code merchant.invalid-due}: the deadline is over, or is missing. */
    public static MerchantRefused invalidDue() {
        return new MerchantRefused("merchant.invalid-due", "until", "期限须晚于现在。", "The deadline has to lie ahead.");
    }

    /** {@code merchant.nothing-to-recheck}: a talk and a caution are not rechecked. */
    public static MerchantRefused nothingToRecheck() {
        return new MerchantRefused(
                "merchant.nothing-to-recheck", null, "只有整改通知需要复查。", "Only an order to rectify is rechecked.");
    }

    /** {@code merchant.not-rechecked}: an order is not done before somebody looked. */
    public static MerchantRefused notRechecked() {
        return new MerchantRefused(
                "merchant.not-rechecked",
                "result",
                "整改须先复查通过，才能以“已落实”办结。",
                "What had to be put right is only done after somebody looked.");
    }

    /** {@code merchant.unknown-ban}: nothing has this id. */
    public static MerchantRefused unknownBan() {
        return new MerchantRefused("merchant.unknown-ban", null, "没有此禁令。", "There is no such ban.");
    }

    /** {@code merchant.banned-already}: a ban of this kind is in force. */
    public static MerchantRefused bannedAlready() {
        return new MerchantRefused(
                "merchant.banned-already", "kind", "已有同类禁令在执行，请先解除。", "A ban of this kind is in force. Lift it first.");
    }

    /** {@code merchant.bad-ban-period}: a ban that is over when it begins. */
    public static MerchantRefused badBanPeriod() {
        return new MerchantRefused(
                "merchant.bad-ban-period", "until", "结束时间须晚于开始时间和现在。", "A ban ends after its beginning and after now.");
    }

    /** {@code merchant.ban-lifted}: it was lifted. */
    public static MerchantRefused banLifted() {
        return new MerchantRefused("merchant.ban-lifted", null, "该禁令已解除。", "This ban was lifted.");
    }

    /** {@code merchant.ban-over}: its time is over. */
    public static MerchantRefused banOver() {
        return new MerchantRefused("merchant.ban-over", null, "该禁令已到期。", "This ban is over by itself.");
    }

    /** {@code merchant.unknown-lead}: nothing has this id. */
    public static MerchantRefused unknownLead() {
        return new MerchantRefused("merchant.unknown-lead", null, "没有此线索。", "There is no such lead.");
    }

    /** {@code merchant.unknown-authority}: the authority is not in the list of authorities. */
    public static MerchantRefused unknownAuthority(String id) {
        return new MerchantRefused(
                "merchant.unknown-authority", "authority", "没有此部门：" + id, "There is no such authority: " + id);
    }

    /** {@code merchant.answered-in-future}: nobody answers on a day to come. */
    public static MerchantRefused answeredInFuture() {
        return new MerchantRefused(
                "merchant.answered-in-future", "answeredOn", "反馈日期不能晚于今天。", "The day of the answer cannot lie ahead.");
    }

    /** {@code merchant.filed-already}: that it was taken up is on record. */
    public static MerchantRefused filedAlready() {
        return new MerchantRefused(
                "merchant.filed-already",
                "result",
                "该线索已登记立案，请登记后续结果。",
                "That it was taken up is on record. Record what came of it.");
    }

    /** {@code merchant.not-tied}: the case is not tied to it. */
    public static MerchantRefused notTied() {
        return new MerchantRefused("merchant.not-tied", null, "该事件单未与此商户关联。", "This case is not tied to the merchant.");
    }
}
