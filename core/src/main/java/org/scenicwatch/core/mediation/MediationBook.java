package org.scenicwatch.core.mediation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.scenicwatch.core.LocalText;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people choose from in a mediation, and what each regime asks for, with its sources: data of the service centre,
 * shipped as {@code mediation/book.json}.
 */
@Component
public class MediationBook {

    private static final String RESOURCE = "/mediation/book.json";

    /**
     * Something to choose.
     *
     * @param id the code in events and rows
     * @param title what people read
     * @param wordsNeeded whether it says too little without words
     */
    public record Choice(String id, LocalText title, boolean wordsNeeded) {}

    /**
     * What a regime asks for.
     *
     * @param id the regime's code, as in the grounds of cases
     * @param leastMediators how many mediators a session needs
     * @param confirmedByCourt whether its agreement can be confirmed by the court on the parties' joint application
     * @param source where the law says so
     * @param confirmed false: to be confirmed on site
     */
    public record Regime(
            String id, int leastMediators, boolean confirmedByCourt, LocalText source, boolean confirmed) {}

    /** Everything, as it is shipped. */
    public record Sheet(
            List<Regime> regimes,
            List<Choice> roles,
            List<Choice> languages,
            List<Choice> ways,
            List<Choice> failures,
            List<Choice> objections,
            List<Choice> departures) {}

    private final Sheet sheet = read();

    /** Everything, in the order in which it is offered. */
    public Sheet sheet() {
        return sheet;
    }

    /** What the regime asks for; one that the data does not name asks for one mediator. */
    public Regime regime(String id) {
        return sheet.regimes().stream()
                .filter(regime -> regime.id().equals(id))
                .findFirst()
                .orElse(new Regime(id, 1, false, new LocalText("待现场核实", "to be confirmed on site"), false));
    }

    /** Checks a party's role. */
    public void checkRole(String id) {
        check(sheet.roles(), "role", id, true);
    }

    /** Checks a party's language. */
    public void checkLanguage(String id) {
        check(sheet.languages(), "language", id, true);
    }

    /** Checks the way in which a session is held. */
    public void checkWay(String id) {
        check(sheet.ways(), "way", id, true);
    }

    /** Checks why a session did not take place. */
    public void checkFailure(String id, boolean withWords) {
        check(sheet.failures(), "ground", id, withWords);
    }

    /** Checks why a party objects to a mediator. */
    public void checkObjection(String id, boolean withWords) {
        check(sheet.objections(), "ground", id, withWords);
    }

    /** Checks why a mediator stands down. */
    public void checkDeparture(String id, boolean withWords) {
        check(sheet.departures(), "ground", id, withWords);
    }

    private static void check(List<Choice> choices, String field, String id, boolean withWords) {
        Choice choice = choices.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> MediationRefused.unknown(field, id));
        if (choice.wordsNeeded() && !withWords) {
            throw MediationRefused.wordsRequired(choice.title());
        }
    }

    private static Sheet read() {
        try (InputStream in = Objects.requireNonNull(MediationBook.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, Sheet.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }
}
