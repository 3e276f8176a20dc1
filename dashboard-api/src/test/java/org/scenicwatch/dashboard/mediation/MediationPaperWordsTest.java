package org.scenicwatch.dashboard.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.document.DocumentKind;
import org.scenicwatch.core.mediation.MediationBook;
import org.scenicwatch.core.mediation.MediationState;
import org.scenicwatch.dashboard.mediation.MediationRow.Answer;
import org.scenicwatch.dashboard.mediation.MediationRow.Held;
import org.scenicwatch.dashboard.mediation.MediationRow.Progress;
import org.scenicwatch.dashboard.mediation.MediationRow.Seat;

/** A mediation in, the fields of its papers out. */
class MediationPaperWordsTest {

    private static final Instant AT = Instant.parse("2026-05-01T02:00:00Z");
    private static final LocalText STAYED_AWAY = new LocalText("一方当事人不到场", "A party did not come");

    @Test
    void anAgreementTakesPartiesTermsAndPerformance() {
        Map<String, String> fields = fields(DocumentKind.MEDIATION_AGREEMENT, agreement(), null);
        assertThat(fields)
                .containsEntry("partyA", "Jane Roe，联系电话：13800000000，翻译：杨某；代理人：王某")
                .containsEntry("partyB", "西江某银饰店")
                .containsEntry("terms", "退还差价")
                .containsEntry("performance", "1. 西江某银饰店支付500.00元，期限：2026年5月3日前（含当日）；2. 西江某银饰店：书面道歉，期限：2026年5月2日前（含当日）")
                .doesNotContainKey("facts");
    }

    @Test
    void aLetterTellsTheCourse() {
        Map<String, String> fields = fields(DocumentKind.MEDIATION_LETTER, agreement(), null);
        assertThat(fields)
                .containsEntry("complainant", "Jane Roe（代理人：王某）")
                .containsEntry(
                        "course",
                        "2026年5月1日开始调解，调解员：李某；2026年5月1日 11:00当面调解，到场：Jane Roe、西江某银饰店；2026年5月1日 12:00在线调解未举行：线路或设备故障。");
        assertThat(fields.get("result")).startsWith("退还差价\n1. 西江某银饰店支付500.00元");
    }

    @Test
    void theEndNamesItsGroundAndTheOtherWays() {
        assertThat(fields(DocumentKind.END_OF_MEDIATION, null, STAYED_AWAY))
                .containsEntry("ground", "一方当事人不到场")
                .containsEntry("otherWay", "依法通过仲裁、行政、司法等途径维护自己的权利");
        assertThat(fields(DocumentKind.END_OF_MEDIATION, agreement(), STAYED_AWAY))
                .as("what was agreed did not fail")
                .doesNotContainKey("ground");
    }

    @Test
    void beforeTheAgreementTheAcceptedOfferIsWhatWasAgreed() {
        Map<String, String> fields = fields(DocumentKind.MEDIATION_AGREEMENT, null, null);
        assertThat(fields).containsEntry("terms", "西江某银饰店支付500.00元，当面道歉").doesNotContainKey("performance");
        assertThat(fields(DocumentKind.ADMISSION_NOTICE, agreement(), null)).isEmpty();
    }

    private static Map<String, String> fields(
            DocumentKind kind, MediationView.@Nullable Agreement agreement, @Nullable LocalText result) {
        return new MediationPaperWords(view(agreement), new MediationBook().sheet(), ZoneId.of("Asia/Shanghai"))
                .of(kind, result);
    }

    private static MediationView view(MediationView.@Nullable Agreement agreement) {
        return new MediationView(
                "1",
                "c",
                "peoples-mediation",
                MediationState.OPEN,
                MediationState.OPEN.title(),
                AT,
                List.of(
                        new MediationView.Party("p", "applicant", "en", true, "Jane Roe", "13800000000", "杨某"),
                        new MediationView.Party("q", "respondent", "zh", false, "西江某银饰店", null, null),
                        new MediationView.Party("r", "applicant-representative", "zh", false, "王某", null, null)),
                List.of(
                        new MediationView.Mediator("m", "李某", null, Seat.ACTING, null, null, null),
                        new MediationView.Mediator("n", "张某", null, Seat.GONE, "recusal", null, null)),
                List.of(
                        session("in-person", AT.plusSeconds(3_600), Held.HELD, null),
                        session("online", AT.plusSeconds(7_200), Held.FAILED, "line-failed"),
                        session("phone", AT.plusSeconds(9_000), Held.AWAITED, null)),
                List.of(offer("o", 50_000L, "当面道歉", Answer.ACCEPTED), offer("x", 10_000L, null, Answer.REFUSED)),
                null,
                null,
                agreement,
                null,
                null,
                List.of(),
                false,
                1);
    }

    private static MediationView.Session session(String way, Instant at, Held held, @Nullable String ground) {
        return new MediationView.Session(way, way, at, null, held, ground, List.of("p", "q"), null);
    }

    private static MediationView.Offer offer(String id, long amount, @Nullable String words, Answer answer) {
        return new MediationView.Offer(id, "q", amount, "CNY", words, null, AT, answer, false, "p", AT, false, null);
    }

    private static MediationView.Agreement agreement() {
        return new MediationView.Agreement(
                "a",
                50_000,
                "CNY",
                "退还差价",
                AT,
                List.of(item("i", 50_000L, null, "2026-05-03"), item("j", null, "书面道歉", "2026-05-02")),
                null,
                null,
                null,
                null);
    }

    private static MediationView.Item item(String id, @Nullable Long amount, @Nullable String words, String dueOn) {
        return new MediationView.Item(id, "q", amount, words, dueOn, Progress.OPEN, false, null, null, null, List.of());
    }
}
