package org.scenicwatch.core.alarm;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.scenicwatch.core.LocalText;

/** What brought a fire alarm about, as found by its verification; false-alarm rates are counted by it. */
public enum VerificationCause {
    OPEN_FIRE("明火", "open fire"),
    SMOULDERING("阴燃", "smouldering"),
    ELECTRICAL("电气故障", "electrical fault"),
    COOKING("做饭油烟", "cooking fumes"),
    STEAM("水蒸气", "steam"),
    INCENSE("焚香烧纸", "incense or paper burnt"),
    SMOKING("吸烟", "smoking"),
    DUST_OR_INSECT("灰尘或昆虫", "dust or insect"),
    PRESSED_BY_MISTAKE("误按", "pressed by mistake"),
    DEVICE_FAULT("设备故障", "device fault"),
    DRILL("测试或演练", "test or drill"),
    UNKNOWN("原因不明", "unknown");

    private final LocalText title;

    VerificationCause(String zh, String en) {
        this.title = new LocalText(zh, en);
    }

    /** The code in commands, events and rows, for example {@code open-fire}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people read. */
    public LocalText title() {
        return title;
    }

    /** The cause with this {@link #code()}, if there is one. */
    public static Optional<VerificationCause> of(String code) {
        return Arrays.stream(values())
                .filter(cause -> cause.code().equals(code))
                .findFirst();
    }

    /** Whether {@code code} is one of the causes. */
    public static boolean isKnown(String code) {
        return of(code).isPresent();
    }
}
