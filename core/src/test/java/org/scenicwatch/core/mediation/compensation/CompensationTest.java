package org.scenicwatch.core.mediation.compensation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.mediation.compensation.Compensation.Award;
import org.scenicwatch.core.mediation.compensation.Compensation.Range;
import org.scenicwatch.core.mediation.compensation.CompensationSheet.Part;
import org.scenicwatch.core.mediation.compensation.CompensationSheet.Row;
import org.scenicwatch.core.mediation.compensation.CompensationSheet.Share;
import org.scenicwatch.core.mediation.compensation.CompensationSheet.Standard;

class CompensationTest {

    private static final LocalDate DAY = LocalDate.parse("2026-05-01");
    private static final CompensationBook BOOK = new CompensationBook("", new CaseCatalogue());

    /** Consumer law, Art. 55: three times the price, at least 500 yuan, beside the loss. Amounts in fen. */
    @ParameterizedTest
    @CsvSource({"20000, 20000, 80000", "10000, 10000, 60000", "16667, 0, 50001", "1, , 50000"})
    void fraudIsThreeTimesThePriceButFiveHundredYuanAtLeast(long price, @Nullable Long loss, long award) {
        Award fraud = award("overcharging", price, loss, null, null, "consumer-fraud");
        assertThat(fraud.range()).isEqualTo(new Range(award, award));
        assertThat(fraud.row()).isNotNull().extracting(Row::confirmed).isEqualTo(true);
    }

    /** Food law, Art. 148: ten times the price or three times the loss, at least 1,000 yuan, beside the loss. */
    @ParameterizedTest
    @CsvSource({
        "3000, , 100000, 100000",
        "20000, , 200000, 200000",
        "20000, 90000, 290000, 360000",
        "3000, 90000, 190000, 360000"
    })
    void unsafeFoodIsTenTimesThePriceOrThreeTimesTheLoss(long price, @Nullable Long loss, long least, long most) {
        Award food = award("food-safety", price, loss, null, null, "unsafe-food");
        assertThat(food.range()).isEqualTo(new Range(least, most));
    }

    /** Civil Code, Art. 586 and 587: twice, but what is above a fifth of the price only once. */
    @ParameterizedTest
    @CsvSource({"100000, 20000, 40000", "100000, 30000, 50000", ", 30000, 60000"})
    void aDepositComesBackTwiceAsFarAsItHasItsEffect(@Nullable Long price, long deposit, long award) {
        assertThat(award("lodging-dispute", price, null, null, deposit, "deposit")
                        .range())
                .isEqualTo(new Range(award, award));
    }

    @Test
    void theRangeOfAShareIsTheRangeOfTheAward() {
        Award agency = award("bad-service", 100_000L, 5_000L, null, null, "travel-agency-refusal");
        assertThat(agency.range()).isEqualTo(new Range(105_000, 305_000));
        assertThat(agency.lines().get(1).reason().zh()).isEqualTo("价款或者服务费用 1,000.00 元 × 1–3 = 1,000.00–3,000.00 元");
    }

    @Test
    void eachLineSaysWhy() {
        Award fraud = award("overcharging", 10_000L, 2_500L, null, null, "consumer-fraud");
        assertThat(fraud.lines())
                .extracting(line -> line.reason().zh())
                .containsExactly("实际损失 25.00 元", "价款或者服务费用 100.00 元 × 3 = 300.00 元；不足法定最低额的，按最低额：500.00 元");
        assertThat(fraud.lines().get(1).reason().en())
                .isEqualTo(
                        "price CNY 100.00 × 3 = CNY 300.00; below the legal least, which counts instead: CNY 500.00");
    }

    @Test
    void whatIsNotStatedIsAskedForAndNotGuessed() {
        Award overpaid = award("overcharging", 10_000L, null, null, null, "overpaid-price");
        assertThat(overpaid.range()).isNull();
        assertThat(overpaid.missing()).containsExactly(Base.OVERPAID);
        assertThat(award("food-safety", null, null, null, null, "unsafe-food").missing())
                .containsExactly(Base.PRICE);
    }

    @Test
    void theWholeRangeIsThatOfTheChosenStandards() {
        Claim all = claim("overcharging", DAY, 20_000L, 5_000L, 8_000L, null, List.of());
        assertThat(BOOK.of(all).range()).isEqualTo(new Range(5_000, 65_000));
        Claim judged = claim("overcharging", DAY, 20_000L, 5_000L, 8_000L, null, List.of("overpaid-price"));
        assertThat(BOOK.of(judged).range()).isEqualTo(new Range(13_000, 13_000));
        assertThat(BOOK.of(judged).standards())
                .filteredOn(Award::chosen)
                .extracting(award -> award.standard().id())
                .containsExactly("overpaid-price");
        assertThat(BOOK.of(claim("overcharging", DAY, null, null, null, null, List.of()))
                        .range())
                .isNull();
    }

    @Test
    void theLawOfTheDayCounts() {
        Claim before = claim("overcharging", LocalDate.parse("2014-03-14"), 20_000L, null, null, null, List.of());
        Award fraud = BOOK.of(before).standards().stream()
                .filter(award -> award.standard().id().equals("consumer-fraud"))
                .findFirst()
                .orElseThrow();
        assertThat(fraud.row()).isNull();
        assertThat(fraud.range()).isNull();
    }

    @Test
    void aCategoryWithoutAStandardAwardsNothing() {
        Compensation none = BOOK.of(claim("noise-or-waste", DAY, 1L, 1L, 1L, 1L, List.of()));
        assertThat(none.standards()).isEmpty();
        assertThat(none.range()).isNull();
    }

    @Test
    void whatIsNotConfirmedSaysSoInItsSource() {
        assertThat(BOOK.sheet().standards().stream().flatMap(it -> it.rows().stream()))
                .filteredOn(row -> !row.confirmed())
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.source().zh()).contains("待现场核实");
                    assertThat(row.source().en()).contains("to be confirmed on site");
                });
    }

    @Test
    void aSheetThatContradictsItselfStopsTheStart() {
        Row row = row("2020-01-01", null);
        refused(standard("overcharging", row, row), "two rows for one day");
        refused(standard("nothing-of-the-kind", row), "names a category");
        refused(standard("overcharging", row("2020-01-01", "2019-12-31")), "ends before it begins");
        refused(standard("overcharging"), "is about nothing");
    }

    @Test
    void aSheetOfTheSiteTakesThePlaceOfTheShippedOne(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("compensation.json");
        Files.writeString(file, """
                {"note": {"zh": "a", "en": "a"}, "standards": [
                 {"id": "site", "title": {"zh": "a", "en": "a"}, "when": {"zh": "a", "en": "a"},
                  "categories": ["parking"], "rows": [
                   {"from": "2026-01-01", "until": null, "source": {"zh": "a", "en": "a"}, "confirmed": true, "parts": [
                    {"id": "p", "title": {"zh": "a", "en": "a"}, "of": [{"base": "PRICE", "least": 50, "most": 100}],
                     "floor": null}]}]}]}
                """);
        CompensationBook book = new CompensationBook(file.toString(), new CaseCatalogue());
        assertThat(book.of(claim("parking", DAY, 1_001L, null, null, null, List.of()))
                        .range())
                .isEqualTo(new Range(501, 1_001));
        Files.writeString(file, Files.readString(file).replace("parking", "moon"));
        assertThatThrownBy(() -> new CompensationBook(file.toString(), new CaseCatalogue()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(CompensationBook.SETTING)
                .hasMessageContaining("names a category");
        assertThatThrownBy(() -> new CompensationBook("/no/such/file", new CaseCatalogue()))
                .hasMessageStartingWith(CompensationBook.SETTING);
    }

    private static void refused(Standard standard, String why) {
        CompensationSheet sheet = new CompensationSheet(new LocalText("", ""), List.of(standard));
        assertThatThrownBy(() -> CompensationBook.check(sheet, new CaseCatalogue()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    private static Standard standard(String category, Row... rows) {
        LocalText text = new LocalText("某", "some");
        return new Standard("some", text, text, List.of(category), List.of(rows));
    }

    private static Row row(String from, @Nullable String until) {
        LocalText text = new LocalText("某", "some");
        return new Row(
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                List.of(new Part("p", text, List.of(new Share(Base.PRICE, 100, 100)), null)),
                text,
                true);
    }

    private static Award award(
            String category,
            @Nullable Long price,
            @Nullable Long loss,
            @Nullable Long overpaid,
            @Nullable Long deposit,
            String standard) {
        return BOOK.of(claim(category, DAY, price, loss, overpaid, deposit, List.of())).standards().stream()
                .filter(award -> award.standard().id().equals(standard))
                .findFirst()
                .orElseThrow();
    }

    private static Claim claim(
            String category,
            LocalDate day,
            @Nullable Long price,
            @Nullable Long loss,
            @Nullable Long overpaid,
            @Nullable Long deposit,
            List<String> standards) {
        return new Claim(category, day, price, loss, overpaid, deposit, standards);
    }
}
