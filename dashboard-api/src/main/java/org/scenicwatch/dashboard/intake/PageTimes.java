package org.scenicwatch.dashboard.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Times as people at the site read them. */
public record PageTimes(DateTimeFormatter format) {

    /** Those of a zone in a language of the public pages. */
    public static PageTimes at(ZoneId zone, Locale locale) {
        String pattern = locale.getLanguage().equals("en") ? "d MMM HH:mm" : "M月d日 HH:mm";
        return new PageTimes(DateTimeFormatter.ofPattern(pattern, locale).withZone(zone));
    }

    /** The time of an instant. */
    public String of(Instant instant) {
        TemporalAccessor at = instant;
        return format.format(at);
    }
}
