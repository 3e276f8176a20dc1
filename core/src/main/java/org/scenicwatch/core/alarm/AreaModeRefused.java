package org.scenicwatch.core.alarm;

import java.time.Duration;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A command on the modes of an area was refused. */
public final class AreaModeRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private AreaModeRefused(String reason, String zh, String en) {
        super("area-mode." + reason, new LocalText(zh, en));
    }

    /** {@code area-mode.too-long}: a mode ends in the future, within some days. */
    public static AreaModeRefused tooLong(Duration longest) {
        return new AreaModeRefused(
                "too-long",
                "结束时间须在现在之后，最长 " + longest.toDays() + " 天。",
                "A mode ends after now and within " + longest.toDays() + " days.");
    }

    /** {@code area-mode.not-on}: there is nothing to end. */
    public static AreaModeRefused notOn() {
        return new AreaModeRefused("not-on", "该模式未启用或已结束。", "This mode is not on, or is over already.");
    }
}
