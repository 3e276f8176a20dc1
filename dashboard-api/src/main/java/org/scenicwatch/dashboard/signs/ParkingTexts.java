package org.scenicwatch.dashboard.signs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.scenicwatch.core.LocalText;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Words the state of car parks for a sign, from the templates of {@code signs/parking.json}. */
@Component
class ParkingTexts {

    /** As long as the text of a command may be. */
    private static final int LONGEST = 200;

    private static final String RESOURCE = "/signs/parking.json";

    private final Sheet sheet;

    ParkingTexts() {
        this.sheet = read();
    }

    /**
     * The templates.
     *
     * @param source where the wording comes from
     * @param steps how free places are rounded down, from which number on
     */
    private record Sheet(String source, List<Step> steps, Map<String, Words> words) {}

    private record Step(int from, int by) {}

    private record Words(String free, String about, String full, String unknown, String between) {}

    private static Sheet read() {
        try (InputStream in = Objects.requireNonNull(ParkingTexts.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return JsonMapper.builder().build().readValue(in, Sheet.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the sign shows: its car parks in their order, as many as fit. One that is not registered any more is shown by its
     * code, with nothing known of it.
     */
    String text(Board board, Map<String, LotCount> lots, Instant now) {
        Words words = Objects.requireNonNull(sheet.words().get(board.language()));
        StringBuilder text = new StringBuilder();
        for (String code : board.lots()) {
            LotCount lot = lots.getOrDefault(code, new LotCount(new LocalText(code, code), null, null, null));
            String part = part(
                    words,
                    board.language().equals("en") ? lot.name().en() : lot.name().zh(),
                    lot.freeAt(now));
            String between = text.isEmpty() ? "" : words.between();
            if (text.length() + between.length() + part.length() > LONGEST) {
                break;
            }
            text.append(between).append(part);
        }
        return text.toString();
    }

    private String part(Words words, String name, OptionalInt free) {
        if (free.isEmpty()) {
            return words.unknown().replace("{name}", name);
        }
        int places = free.getAsInt();
        if (places == 0) {
            return words.full().replace("{name}", name);
        }
        int by = sheet.steps().stream()
                .filter(step -> places >= step.from())
                .max(Comparator.comparingInt(Step::from))
                .map(Step::by)
                .orElse(1);
        String template = by > 1 ? words.about() : words.free();
        return template.replace("{name}", name).replace("{free}", String.valueOf(places - places % by));
    }
}
