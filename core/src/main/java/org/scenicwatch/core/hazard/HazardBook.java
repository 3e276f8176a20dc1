package org.scenicwatch.core.hazard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.scenicwatch.core.LocalText;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Kinds of hazards, grounds of dismissal and the rules of rewards: data of the service centre, shipped as {@code hazard/hazards.json}. */
@Component
public class HazardBook {

    private static final String RESOURCE = "/hazard/hazards.json";

    /**
     * Something to choose.
     *
     * @param id the code in events and rows
     * @param title what people read
     */
    public record Choice(String id, LocalText title) {}

    /**
     * What a hazard is worth from a day on, until a later rule begins.
     *
     * @param from the first day of the site on which it holds
     * @param points by severity
     * @param source who says so
     * @param confirmed false: to be confirmed on site
     */
    public record RewardRule(LocalDate from, Map<Severity, Integer> points, LocalText source, boolean confirmed) {}

    /**
     * Everything.
     *
     * @param lookHours within how many hours the centre means to have looked at a report; its own target
     * @param rectifyDays how many days are proposed for putting it right
     */
    public record Sheet(
            int lookHours, int rectifyDays, List<Choice> kinds, List<Choice> grounds, List<RewardRule> rewards) {}

    private final Sheet sheet = read();

    /** Everything, in the order in which it is offered. */
    public Sheet sheet() {
        return sheet;
    }

    /**
     * Checks a kind.
     *
     * @throws HazardRefused {@code hazard.unknown-kind}
     */
    public void checkKind(String id) {
        if (sheet.kinds().stream().noneMatch(kind -> kind.id().equals(id))) {
            throw HazardRefused.unknownKind(id);
        }
    }

    /**
     * Checks a ground of dismissal.
     *
     * @throws HazardRefused {@code hazard.unknown-ground}
     */
    public void checkGround(String id) {
        if (sheet.grounds().stream().noneMatch(ground -> ground.id().equals(id))) {
            throw HazardRefused.unknownGround(id);
        }
    }

    /** What people call a kind; one that is in the book no more by its id. */
    public LocalText kind(String id) {
        return titleOf(sheet.kinds(), id);
    }

    /** What people call a ground of dismissal; one that is in the book no more by its id. */
    public LocalText ground(String id) {
        return titleOf(sheet.grounds(), id);
    }

    private static LocalText titleOf(List<Choice> choices, String id) {
        return choices.stream()
                .filter(choice -> choice.id().equals(id))
                .map(Choice::title)
                .findFirst()
                .orElse(new LocalText(id, id));
    }

    /** The rule in force on a day; none before the first. */
    public Optional<RewardRule> ruleOn(LocalDate day) {
        return ruleOn(sheet.rewards(), day);
    }

    static Optional<RewardRule> ruleOn(List<RewardRule> rules, LocalDate day) {
        return rules.stream().filter(rule -> !rule.from().isAfter(day)).max(Comparator.comparing(RewardRule::from));
    }

    private static Sheet read() {
        try (InputStream in = Objects.requireNonNull(HazardBook.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, Sheet.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }
}
