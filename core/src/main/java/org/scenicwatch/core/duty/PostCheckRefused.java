package org.scenicwatch.core.duty;

import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A command on a post check (查岗) was refused. */
public final class PostCheckRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private PostCheckRefused(String reason, LocalText text) {
        super("post-check." + reason, text);
    }

    /** {@code post-check.over}: the time to answer has passed. */
    public static PostCheckRefused over() {
        return new PostCheckRefused(
                "over",
                new LocalText("应答时间已过，本次查岗记为未应答。", "The time to answer has passed; this check counts as missed."));
    }

    /** {@code post-check.open}: the desk has been called already and has time left. */
    public static PostCheckRefused open() {
        return new PostCheckRefused(
                "open", new LocalText("已有一次查岗等待应答。", "A post check is waiting for its answer already."));
    }
}
