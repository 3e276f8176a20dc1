package org.scenicwatch.dashboard.signs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignPolicyTest {

    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
    private static final String WANTED = "西门一号 余位30+";

    private final SignPolicy policy = new SignPolicy(Duration.ofMinutes(2));

    @Test
    void aSignThatWasToldNothingIsTold() {
        assertThat(policy.tells(WANTED, null, List.of(), NOW)).isTrue();
        assertThat(policy.tells("", null, List.of(), NOW)).isFalse();
    }

    @Test
    void onlyWhatHasChangedIsToldAndNotTooOften() {
        Attempt same = ours(WANTED, "done", 3);
        Attempt other = ours("西门一号 已满", "done", 3);
        Attempt recent = ours("西门一号 已满", "done", 1);
        assertThat(policy.tells(WANTED, same, List.of(same), NOW)).isFalse();
        assertThat(policy.tells(WANTED, other, List.of(other), NOW)).isTrue();
        assertThat(policy.tells(WANTED, recent, List.of(recent), NOW)).isFalse();
    }

    @Test
    void nothingIsToldWhileAnAnswerIsAwaited() {
        Attempt before = ours("西门一号 已满", "done", 9);
        for (String open : List.of("awaits_line", "awaits_answer", "awaits_confirmation")) {
            assertThat(policy.tells(WANTED, before, List.of(ours("西门一号 余位9", open, 3), before), NOW))
                    .isFalse();
        }
    }

    @Test
    void aSignThatDoesNotAnswerIsAskedAgainEverLessOften() {
        // Failed 1, 2, 3 and more times: asked again 2, 4, 8 minutes after, and never later than after 16.
        for (int failed = 1; failed <= 12; failed++) {
            long wait = Math.min(16, 1L << failed);
            assertThat(policy.tells(WANTED, null, timedOut(failed, wait - 1), NOW))
                    .as("failed " + failed)
                    .isFalse();
            assertThat(policy.tells(WANTED, null, timedOut(failed, wait), NOW))
                    .as("failed " + failed)
                    .isTrue();
        }
    }

    @Test
    void itIsAskedAgainAlsoWhenWhatItShowedLastWouldDo() {
        Attempt shown = ours(WANTED, "done", 90);
        List<Attempt> newest = new ArrayList<>(timedOut(1, 3));
        newest.add(shown);
        assertThat(policy.tells(WANTED, shown, newest, NOW)).isTrue();
    }

    @Test
    void whatAPersonPutThereStandsForHalfAnHourAndAWarningUntilAPersonTakesItAway() {
        Attempt guidance = byPerson("guidance", "done", 29);
        Attempt old = byPerson("guidance", "done", 30);
        assertThat(policy.tells(WANTED, guidance, List.of(guidance), NOW)).isFalse();
        assertThat(policy.tells(WANTED, old, List.of(old), NOW)).isTrue();
        for (String ground : List.of("public_warning", "fire_raised")) {
            Attempt warning = byPerson(ground, "done", 60 * 24);
            assertThat(policy.tells(WANTED, warning, List.of(warning), NOW)).isFalse();
            assertThat(policy.tells(WANTED, warning, timedOut(3, 60), NOW))
                    .as("even where only later texts are remembered")
                    .isFalse();
        }
    }

    @Test
    void whatAPersonWithdrewOrTheSignRefusedHoldsNothingBack() {
        Attempt shown = ours("西门一号 已满", "done", 9);
        assertThat(policy.tells(WANTED, shown, List.of(byPerson("guidance", "withdrawn", 1), shown), NOW))
                .isTrue();
        assertThat(policy.tells(WANTED, shown, List.of(byPerson("guidance", "refused", 3), shown), NOW))
                .isTrue();
    }

    private static List<Attempt> timedOut(int times, long minutesAgo) {
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            attempts.add(ours(WANTED, "timed_out", minutesAgo + 20L * i));
        }
        return attempts;
    }

    private static Attempt ours(String text, String state, long minutesAgo) {
        return attempt(SignPolicy.RULE, "guidance", text, state, minutesAgo);
    }

    private static Attempt byPerson(String ground, String state, long minutesAgo) {
        return attempt(null, ground, "前方拥堵", state, minutesAgo);
    }

    private static Attempt attempt(@Nullable String rule, String ground, String text, String state, long minutesAgo) {
        Instant at = NOW.minus(Duration.ofMinutes(minutesAgo));
        return new Attempt(rule, ground, text, state, at, at);
    }
}
