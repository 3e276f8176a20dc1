package org.scenicwatch.core.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scenicwatch.core.LocalText;

class RewardRuleTest {

    private static final LocalText SOURCE = new LocalText("现场", "site");
    private static final List<HazardBook.RewardRule> RULES = List.of(rule("2026-07-01", 8), rule("2026-01-01", 5));

    @ParameterizedTest
    @CsvSource({"2025-12-31, ", "2026-01-01, 5", "2026-06-30, 5", "2026-07-01, 8", "2027-01-01, 8"})
    void theRuleThatBeganLastIsInForce(LocalDate day, @Nullable Integer points) {
        assertThat(HazardBook.ruleOn(RULES, day)
                        .map(rule -> rule.points().get(Severity.GENERAL))
                        .orElse(null))
                .isEqualTo(points);
    }

    @Test
    void everyRuleThatIsShippedSaysWhatEachSeverityIsWorthAndWhoSaysSo() {
        HazardBook.Sheet sheet = new HazardBook().sheet();
        assertThat(sheet.rewards()).isNotEmpty().allSatisfy(rule -> {
            assertThat(rule.points()).containsOnlyKeys(Severity.values());
            assertThat(rule.source().zh()).isNotBlank();
        });
        assertThat(sheet.kinds()).extracting(HazardBook.Choice::id).doesNotHaveDuplicates();
    }

    private static HazardBook.RewardRule rule(String from, int points) {
        return new HazardBook.RewardRule(LocalDate.parse(from), Map.of(Severity.GENERAL, points), SOURCE, false);
    }
}
