package org.scenicwatch.core.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * China's public holidays and the weekend days that are worked for them, as the State Council announces them year by year;
 * the sources stand beside the data and in {@code docs/standards/working-days.md}. Of a year that is not announced yet
 * nothing is known.
 *
 * @param zone the time zone of these days
 * @param holidays days off, those that fall on a weekend included
 * @param makeUpDays days of a weekend that are worked
 * @param sources the announcement of each year that is known
 */
public record PublicHolidays(
        ZoneId zone, Set<LocalDate> holidays, Set<LocalDate> makeUpDays, Map<Integer, String> sources) {

    private static final String RESOURCE = "/calendar/china.json";

    public PublicHolidays {
        holidays = Set.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
        sources = Map.copyOf(sources);
    }

    /** The data as they are stored. */
    private record Stored(String zone, List<Year> years) {}

    private record Year(int year, String source, List<Holiday> holidays, List<LocalDate> makeUpDays) {}

    /** Both days are off. */
    private record Holiday(String name, LocalDate from, LocalDate to) {}

    /**
     * Reads them.
     *
     * @throws IllegalStateException when the data contradict themselves
     */
    public static PublicHolidays ofChina() {
        try (InputStream in = PublicHolidays.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + RESOURCE);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PublicHolidays read(InputStream in) {
        Stored stored = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build()
                .readValue(in, Stored.class);
        Set<LocalDate> holidays = new TreeSet<>();
        Set<LocalDate> makeUpDays = new TreeSet<>();
        Map<Integer, String> sources = new TreeMap<>();
        for (Year year : stored.years()) {
            require(!year.source().isBlank(), year.year() + ": no source");
            require(sources.put(year.year(), year.source()) == null, year.year() + " twice");
            for (Holiday each : year.holidays()) {
                require(!each.to().isBefore(each.from()), each.name() + " ends before it begins: " + each.from());
                each.from().datesUntil(each.to().plusDays(1)).forEach(day -> {
                    require(day.getYear() == year.year(), day + " is not in " + year.year());
                    require(holidays.add(day), day + " twice");
                });
            }
            for (LocalDate day : year.makeUpDays()) {
                require(day.getYear() == year.year(), day + " is not in " + year.year());
                require(isWeekend(day) && !holidays.contains(day), day + " is no weekend day to work");
                require(makeUpDays.add(day), day + " twice");
            }
        }
        return new PublicHolidays(ZoneId.of(stored.zone()), holidays, makeUpDays, sources);
    }

    /** These days as the working days of a site in this zone. */
    public SiteCalendar calendarIn(ZoneId siteZone) {
        return new SiteCalendar(siteZone, holidays, makeUpDays);
    }

    /** Whether the holidays of that year are known. */
    public boolean knows(int year) {
        return sources.containsKey(year);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalStateException(RESOURCE + ": " + fault);
        }
    }
}
