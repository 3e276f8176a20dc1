package org.scenicwatch.core.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseGrounds;

class ClockBookTest {

    private static final String CLOCK = """
            {"grounds": [], "clocks": [{"id": "x", "name": {"zh": "一", "en": "x"}, "causes": [], "remits": [],
             "again": false, "sinceKnown": false, "pausable": true, "starts": "ADMITTED", "stops": ["RESOLVED"],
             "voids": [], "periods": [
              {"amount": 5, "unit": "DAYS", "warnBefore": "PT24H", "from": null, "to": "2026-03-14",
               "source": {"zh": "一", "en": "x"}, "toConfirm": false},
              {"amount": 2, "unit": "DAYS", "warnBefore": "PT24H", "from": "2026-03-15", "to": null,
               "source": {"zh": "一", "en": "x"}, "toConfirm": false}]}]}
            """;

    private final ClockBook shipped = new ClockBook();

    @ParameterizedTest
    @CsvSource({
        "decide-admission, 2026-03-14, 5, WORKING_DAYS",
        "decide-admission, 2026-03-15, 2, WORKING_DAYS",
        "serve-respondent, 2026-03-14, 5, WORKING_DAYS",
        "respondents-answer, 2026-03-14, 10, DAYS",
        "respondents-answer, 2026-03-15, 5, WORKING_DAYS",
        "settle, 2026-03-14, 60, DAYS",
        "settle, 2026-03-15, 60, DAYS",
        "complain, 2026-03-14, 90, DAYS",
        "complain, 2026-03-15, 90, DAYS",
        "judicial-confirmation, 2026-05-01, 30, DAYS",
        "first-answer, 2026-05-01, 10, MINUTES",
        "on-the-spot, 2026-05-01, 30, MINUTES",
        "fire-start, 2026-05-01, 1, MINUTES",
        "fire-on-scene, 2026-05-01, 3, MINUTES",
        "fire-joint, 2026-05-01, 5, MINUTES"
    })
    void theShippedRowsAreThoseOfTheDesign(String clock, LocalDate day, int amount, ClockUnit unit) {
        ClockPeriod period = shipped.clock(clock).orElseThrow().periodOn(day).orElseThrow();

        assertThat(period.amount()).isEqualTo(amount);
        assertThat(period.unit()).isEqualTo(unit);
        assertThat(period.source().zh()).isNotBlank();
        assertThat(period.source().en()).isNotBlank();
    }

    @Test
    void whatIsNotSureIsMarked() {
        assertThat(shipped.clocks())
                .filteredOn(clock -> clock.periods().stream().anyMatch(ClockPeriod::toConfirm))
                .extracting(ClockKind::id)
                .containsExactly("fire-119", "police-told", "respondents-answer", "call-back");
    }

    @Test
    void theClocksAreForCausesAndRemitsOfTheCatalogue() {
        CaseCatalogue catalogue = new CaseCatalogue();
        assertThat(shipped.clocks()).isNotEmpty().allSatisfy(clock -> {
            assertThat(catalogue.categories())
                    .extracting(CaseCatalogue.Category::cause)
                    .containsAll(clock.causes());
            assertThat(catalogue.remits()).extracting(CaseCatalogue.Entry::id).containsAll(clock.remits());
        });
    }

    @Test
    void theClocksThatCanBeExtendedAreThoseThatCanBePaused() {
        assertThat(new CaseGrounds("Asia/Shanghai").sheet().clocks())
                .isEqualTo(shipped.clocks().stream()
                        .filter(ClockKind::pausable)
                        .map(clock -> new CaseCatalogue.Entry(clock.id(), clock.name()))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"2026-03-15\"; \"2026-03-14\"; two periods on one day",
                "\"from\": \"2026-03-15\"; \"from\": null; two periods on one day",
                "\"amount\": 5; \"amount\": 0; a period of nothing",
                "PT24H; PT0S; no time to warn",
                "[\"RESOLVED\"]; []; nothing stops it",
                "[\"RESOLVED\"]; [\"ADMITTED\"]; what starts it ends it"
            })
    void refusesABookThatContradictsItself(String right, String wrong, String fault) {
        assertThat(read(CLOCK).clocks()).hasSize(1);
        assertThatThrownBy(() -> read(CLOCK.replace(right, wrong)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(fault);
    }

    private static ClockBook read(String json) {
        return ClockBook.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }
}
