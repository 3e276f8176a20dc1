package org.scenicwatch.core.lostperson;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A command on a search was refused: by where it stands, by what is not on file, or because it names nothing known. */
public final class SearchRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    private SearchRefused(String reason, @Nullable String field, String zh, String en) {
        super("search." + reason, new LocalText(zh, en));
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }

    /** {@code search.not-begun}, {@code search.running}, {@code search.ended}: where it stands does not allow it. */
    public static SearchRefused inState(SearchState state, LocalText step) {
        return new SearchRefused(
                state.key(),
                null,
                "搜寻" + state.title().zh() + "，不能" + step.zh() + "。",
                "The search is " + state.title().en() + ", so you cannot " + step.en() + ".");
    }

    /** {@code search.ground-missing}: no legal ground is on file. */
    public static SearchRefused groundMissing() {
        return new SearchRefused(
                "ground-missing",
                null,
                "尚未登记法定依据，不能发放照片，也不接收外部识别结果。",
                "No legal ground is on file: the photo may not go round and results of recognition are not taken.");
    }

    /** {@code search.consent-missing}: the guardian of a child under 14 has not consented. */
    public static SearchRefused consentMissing() {
        return new SearchRefused(
                "consent-missing",
                null,
                "走失者未满14周岁，尚未取得监护人同意（凭证），不能发放照片，也不接收外部识别结果。",
                "The lost child is under 14 and the guardian's consent is not on file: the photo may not go round and"
                        + " results of recognition are not taken.");
    }

    /** {@code search.no-photo}: nobody has filed one. */
    public static SearchRefused noPhoto() {
        return new SearchRefused("photo-not-found", null, "尚未登记照片。", "No photo is on file.");
    }

    /** {@code search.unknown-<field>}: the list has no such code. */
    public static SearchRefused unknown(String field, String code) {
        return new SearchRefused(
                "unknown-" + field, field, "须从列表中选择：" + code, "It must be chosen from the list: " + code);
    }

    /** {@code search.unknown-sighting}: the search has no such sighting. */
    public static SearchRefused unknownSighting() {
        return new SearchRefused("unknown-sighting", null, "没有此线索。", "The search has no such sighting.");
    }

    /** {@code search.unknown-sector}: the search has no such sector. */
    public static SearchRefused unknownSector() {
        return new SearchRefused("unknown-sector", null, "没有此搜寻片区。", "The search has no such sector.");
    }

    /** {@code search.number-required}: this ground says too little without the number of its paper. */
    public static SearchRefused numberRequired(LocalText ground) {
        return new SearchRefused(
                "number-required",
                "number",
                "选择“" + ground.zh() + "”时须填写文书或警情编号。",
                "Say the number of the paper when you choose \"" + ground.en() + "\".");
    }

    /** {@code search.reference-required}: this way of consenting must say where its evidence is found. */
    public static SearchRefused referenceRequired(LocalText way) {
        return new SearchRefused(
                "reference-required",
                "reference",
                "选择“" + way.zh() + "”时须注明凭证编号或存放处。",
                "Say where the evidence is found when you choose \"" + way.en() + "\".");
    }

    /** {@code search.no-consent-needed}: the person is not a child under 14. */
    public static SearchRefused noConsentNeeded() {
        return new SearchRefused(
                "no-consent-needed",
                null,
                "走失者已满14周岁，无需登记监护人同意。",
                "The person is 14 or older: no guardian's consent is kept.");
    }

    /** {@code search.no-paper-expected}: no consent on paper was recorded. */
    public static SearchRefused noPaperExpected() {
        return new SearchRefused(
                "no-paper-expected", null, "请先登记“纸质签字同意”。", "Record the consent on signed paper first.");
    }

    /** {@code search.weighed-already}: somebody confirmed or dismissed it before. */
    public static SearchRefused weighedAlready() {
        return new SearchRefused(
                "weighed-already", null, "该线索已核实过。", "This sighting was confirmed or dismissed before.");
    }

    /** {@code search.sector-at-work}: another team is there now. */
    public static SearchRefused sectorAtWork() {
        return new SearchRefused("sector-at-work", null, "已有队伍在该片区搜寻。", "Another team is searching this sector now.");
    }

    /** {@code search.sector-not-at-work}: nobody is there. */
    public static SearchRefused sectorNotAtWork() {
        return new SearchRefused(
                "sector-not-at-work",
                null,
                "该片区没有队伍在搜寻，不能标记已搜。",
                "Nobody is searching this sector, so it cannot be marked done.");
    }

    /** {@code search.too-many}: more than a search can use. */
    public static SearchRefused tooMany(int most) {
        return new SearchRefused(
                "too-many", null, "数量已达上限（" + most + "）。", "There are " + most + " already, the most that are taken.");
    }
}
