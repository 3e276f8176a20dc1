package org.scenicwatch.core.lostperson;

import java.util.Arrays;
import java.util.Optional;
import org.scenicwatch.core.LocalText;

/**
 * How old a person is, as far as an event may know. The law draws a line at fourteen (PIPL Art. 28 and 31); the others
 * say how somebody is looked for.
 */
public enum AgeBand {
    UNDER_14("under-14", 0, "未满14周岁", "under 14"),
    FROM_14_TO_17("14-17", 14, "14至17周岁", "14 to 17"),
    ADULT("adult", 18, "18至59周岁", "18 to 59"),
    FROM_60("60-plus", 60, "60周岁及以上", "60 and over");

    /** Nobody is older. */
    public static final int OLDEST = 130;

    private final String key;
    private final int from;
    private final LocalText title;

    AgeBand(String key, int from, String zh, String en) {
        this.key = key;
        this.from = from;
        this.title = new LocalText(zh, en);
    }

    /** The band of an age in full years, 0 to {@link #OLDEST}. */
    public static AgeBand of(int years) {
        return Arrays.stream(values())
                .filter(band -> years >= band.from)
                .reduce((lower, higher) -> higher)
                .orElse(UNDER_14);
    }

    /** The band with this word. */
    public static Optional<AgeBand> of(String key) {
        return Arrays.stream(values()).filter(band -> band.key.equals(key)).findFirst();
    }

    /** The word in events, rows and REST. */
    public String key() {
        return key;
    }

    /** What people read. */
    public LocalText title() {
        return title;
    }

    /** Whether the law asks for a guardian's consent before the person's picture goes round. */
    public boolean needsConsent() {
        return this == UNDER_14;
    }
}
