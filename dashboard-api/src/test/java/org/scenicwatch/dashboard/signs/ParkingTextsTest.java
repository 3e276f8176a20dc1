package org.scenicwatch.dashboard.signs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scenicwatch.core.LocalText;

class ParkingTextsTest {

    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

    private final ParkingTexts texts = new ParkingTexts();

    @ParameterizedTest
    @CsvSource({
        "0, 96, 西门一号 余位90+, West 1: 90+ free",
        "65, 96, 西门一号 余位30+, West 1: 30+ free",
        "67, 96, 西门一号 余位25+, West 1: 25+ free",
        "87, 96, 西门一号 余位9, West 1: 9 free",
        "96, 96, 西门一号 已满, West 1: full",
        "99, 96, 西门一号 已满, West 1: full"
    })
    void freePlacesAreToldInSteps(int occupied, int capacity, String zh, String en) {
        Map<String, LotCount> lots = Map.of("P-1", count(capacity, occupied, NOW));
        assertThat(texts.text(board("zh", "P-1"), lots, NOW)).isEqualTo(zh);
        assertThat(texts.text(board("en", "P-1"), lots, NOW)).isEqualTo(en);
    }

    @Test
    void whatNobodyKnowsNowIsSaidToBeUnknownNeverFree() {
        Map<String, LotCount> lots = Map.of(
                "P-1", count(96, 10, NOW.minusSeconds(901)),
                "P-2", count(null, 10, NOW),
                "P-3", count(96, null, null),
                "P-4", count(96, 10, NOW.minusSeconds(900)));
        assertThat(texts.text(board("zh", "P-1", "P-2", "P-3", "P-4", "P-9"), lots, NOW))
                .isEqualTo("西门一号 余位不详　西门一号 余位不详　西门一号 余位不详　西门一号 余位80+　P-9 余位不详");
    }

    @Test
    void asManyCarParksAreShownAsFitACommand() {
        Map<String, LotCount> lots = new HashMap<>();
        String[] codes = IntStream.range(0, 40).mapToObj(n -> "P-" + n).toArray(String[]::new);
        for (String code : codes) {
            lots.put(code, count(96, 10, NOW));
        }
        String text = texts.text(board("zh", codes), lots, NOW);
        assertThat(text).hasSizeBetween(180, 200).endsWith("余位80+");
    }

    private static Board board(String language, String... lots) {
        return new Board("xijiang", "S-01", List.of(lots), language, false);
    }

    private static LotCount count(@Nullable Integer capacity, @Nullable Integer occupied, @Nullable Instant at) {
        return new LotCount(new LocalText("西门一号", "West 1"), capacity, occupied, at);
    }
}
