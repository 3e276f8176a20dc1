package org.scenicwatch.core.incident;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.scenicwatch.core.LocalText;

/** What a volunteer who was called says. */
public enum VolunteerAnswer {
    COMING("赶来", "coming"),
    NOT("不能来", "cannot come"),
    ARRIVED("已到", "arrived"),
    LEFT("已离开", "left");

    private final LocalText title;

    VolunteerAnswer(String zh, String en) {
        this.title = new LocalText(zh, en);
    }

    /** The word in events and REST. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    public LocalText title() {
        return title;
    }

    /** The answer with this key, if there is one. */
    public static Optional<VolunteerAnswer> of(String key) {
        return Arrays.stream(values())
                .filter(answer -> answer.key().equals(key))
                .findFirst();
    }
}
