package org.scenicwatch.core.dispatch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.Priority;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How tasks are given out: data of the service centre with their sources, shipped as {@code dispatch/book.json} and keyed
 * by the codes of the catalogue of cases.
 */
@Component
public class DispatchBook {

    private static final String RESOURCE = "/dispatch/book.json";

    /** A word of a list. */
    public record Entry(String id, LocalText title) {}

    /** A ground of a list; some say too little without words. */
    public record Ground(String id, LocalText title, boolean wordsNeeded) {}

    /**
     * How long an offer stands.
     *
     * @param seconds the time
     * @param source where the figure comes from
     * @param confirmed whether the site has confirmed it
     */
    public record OfferTime(int seconds, LocalText source, boolean confirmed) {}

    /**
     * What a category of cases asks of those who are sent; categories that are not named ask for one person.
     *
     * @param id the category's code
     * @param takers how many have to take the task before anybody sets out
     * @param skills codes of the skills that help
     * @param source where the number of people comes from; none: one person needs no source
     * @param confirmed whether the site has confirmed it
     */
    public record Needs(
            String id,
            int takers,
            List<String> skills,
            @Nullable LocalText source,
            boolean confirmed) {}

    /**
     * What a body that sends people is called on the roster of duty.
     *
     * @param id the body's code
     * @param duty key of the duty whose turns say who of the body is on; none: all always are
     */
    public record Body(String id, @Nullable String duty) {}

    private record Sheet(
            Map<Priority, OfferTime> offers,
            List<Needs> needs,
            List<Body> bodies,
            Entry volunteers,
            List<Entry> skills,
            List<Ground> declines,
            List<Ground> withdrawals) {}

    private final Sheet sheet;

    /** The shipped book. */
    public DispatchBook() {
        try (InputStream in = Objects.requireNonNull(DispatchBook.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            sheet = JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, Sheet.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** How long an offer stands for a case of that priority. */
    public OfferTime offerTime(Priority priority) {
        return Objects.requireNonNull(sheet.offers().get(priority), priority::name);
    }

    /** What the category asks of those who are sent. */
    public Needs needs(String category) {
        return sheet.needs().stream()
                .filter(needs -> needs.id().equals(category))
                .findFirst()
                .orElse(new Needs(category, 1, List.of(), null, true));
    }

    /** All categories that ask for something. */
    public List<Needs> needs() {
        return sheet.needs();
    }

    /** The duty whose turns say who of a body is on; none: all always are. */
    public Optional<String> dutyOf(String body) {
        return sheet.bodies().stream()
                .filter(found -> found.id().equals(body))
                .findFirst()
                .map(Body::duty);
    }

    /** The bodies with a duty by turns. */
    public List<Body> bodies() {
        return sheet.bodies();
    }

    /**
     * Where those belong who are volunteers and of no body. No case goes there, so they are never asked in turn: they are
     * called, all at once.
     */
    public Entry volunteers() {
        return sheet.volunteers();
    }

    /** What somebody can be able to do. */
    public List<Entry> skills() {
        return sheet.skills();
    }

    /** Why somebody may not take a task, or give it back. */
    public List<Ground> declines() {
        return sheet.declines();
    }

    /** Why nobody may be wanted any more. */
    public List<Ground> withdrawals() {
        return sheet.withdrawals();
    }

    /** @throws DispatchRefused when the ground is not on the list, or needs words */
    public void checkDecline(String ground, boolean withWords) {
        check(sheet.declines(), ground, withWords);
    }

    /** @throws DispatchRefused when the ground is not on the list, or needs words */
    public void checkWithdrawal(String ground, boolean withWords) {
        check(sheet.withdrawals(), ground, withWords);
    }

    /** @throws DispatchRefused when the book has no such skill */
    public void checkSkill(String skill) {
        if (sheet.skills().stream().noneMatch(entry -> entry.id().equals(skill))) {
            throw DispatchRefused.unknownSkill(skill);
        }
    }

    private static void check(List<Ground> list, String ground, boolean withWords) {
        Ground found = list.stream()
                .filter(entry -> entry.id().equals(ground))
                .findFirst()
                .orElseThrow(() -> DispatchRefused.unknownGround(ground));
        if (found.wordsNeeded() && !withWords) {
            throw DispatchRefused.wordsRequired(found.title());
        }
    }
}
