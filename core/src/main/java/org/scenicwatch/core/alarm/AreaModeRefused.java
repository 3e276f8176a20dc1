package org.scenicwatch.core.alarm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A command on the modes of an area was refused. */
public final class AreaModeRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    private AreaModeRefused(String reason, @Nullable String field, String zh, String en) {
        super("area-mode." + reason, new LocalText(zh, en));
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }

    /** {@code area-mode.invalid-until}: a mode ends in the future, within some days. */
    public static AreaModeRefused invalidUntil(Duration longest) {
        return new AreaModeRefused(
                "invalid-until",
                "until",
                "结束时间须在现在之后，最长 " + longest.toDays() + " 天。",
                "A mode ends after now and within " + longest.toDays() + " days.");
    }

    /** {@code area-mode.not-on}: there is nothing to end. */
    public static AreaModeRefused notOn() {
        return new AreaModeRefused("not-on", null, "该模式未启用或已结束。", "This mode is not on, or is over already.");
    }
}
