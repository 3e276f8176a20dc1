package org.scenicwatch.core.casework.routing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.calendar.SiteCalendar;

/**
 * A body of the centre that cases are given to.
 *
 * @param id its code in events and rows
 * @param title what people call it
 * @param purpose what it is there for
 * @param remits the remits that it works in
 * @param hours when it is open; none: always
 * @param duties keys of the duties whose turns stand for it; none: nobody is planned for it
 * @param teams who works in it
 * @param capacity how many open cases it can carry; none: not known
 * @param languages the languages that it speaks, as codes of ISO 639
 * @param mayLead whether a case may be its own, not only a part of one
 * @param standIn the body that acts for it while it is closed
 * @param contactsRef where its telephone numbers lie in the vault
 * @param toConfirm which of its fields are still to be confirmed on site
 */
public record Body(
        String id,
        LocalText title,
        LocalText purpose,
        List<String> remits,
        List<Opening> hours,
        List<String> duties,
        List<Team> teams,
        @Nullable Integer capacity,
        List<String> languages,
        boolean mayLead,
        @Nullable String standIn,
        @Nullable String contactsRef,
        List<String> toConfirm) {

    public Body {
        remits = copy(remits);
        hours = copy(hours);
        duties = copy(duties);
        teams = copy(teams);
        languages = copy(languages);
        toConfirm = copy(toConfirm);
    }

    /**
     * Some of a body, with the places that they cover.
     *
     * @param id its code, unique in the body
     * @param title what people call it
     * @param places codes of zones, grids or other places; none: nowhere by itself
     */
    public record Team(String id, LocalText title, List<String> places) {

        public Team {
            places = copy(places);
        }
    }

    /** Whether it is open at that moment. */
    public boolean isOpenAt(Instant at, SiteCalendar calendar) {
        return hours.isEmpty() || hours.stream().anyMatch(opening -> opening.holds(at, calendar));
    }

    /** Whether it never closes. */
    public boolean isAlwaysOpen() {
        return hours.isEmpty();
    }

    /** Whether as many cases are open as it can carry. */
    public boolean isFull(int open) {
        return capacity != null && open >= capacity;
    }

    /** Its hours as people read them. */
    LocalText hoursText() {
        if (hours.isEmpty()) {
            return new LocalText("全天", "always");
        }
        return new LocalText(
                hours.stream().map(each -> each.text().zh()).collect(Collectors.joining("、")),
                hours.stream().map(each -> each.text().en()).collect(Collectors.joining(", ")));
    }

    static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
