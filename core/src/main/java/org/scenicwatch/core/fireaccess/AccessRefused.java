package org.scenicwatch.core.fireaccess;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** A command on a way was refused; it says which field of the request is wrong. */
public final class AccessRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final @Nullable String field;

    private AccessRefused(String code, @Nullable String field, String zh, String en) {
        super("fireaccess." + code, new LocalText(zh, en));
        this.field = field;
    }

    @Override
    public @Nullable String field() {
        return field;
    }

    /** {@code fireaccess.unknown-ground}: the ground is not on the list. */
    public static AccessRefused unknownGround(String ground) {
        return new AccessRefused(
                "unknown-ground",
                "ground",
                "理由须从列表中选择：" + ground,
                "The ground must be chosen from the list: " + ground);
    }

    /** {@code fireaccess.words-required}: the ground says too little without words. */
    public static AccessRefused wordsRequired(LocalText ground) {
        return new AccessRefused(
                "words-required",
                "note",
                "选择“" + ground.zh() + "”时须说明。",
                "Say more when you choose \"" + ground.en() + "\".");
    }

    /** {@code fireaccess.end-not-ahead}: a way cannot be expected to be free before now. */
    public static AccessRefused endNotAhead() {
        return new AccessRefused(
                "end-not-ahead", "until", "预计恢复时间须晚于现在。", "The time when it is expected to be free has to be ahead.");
    }

    /** {@code fireaccess.not-blocked}: what is not blocked cannot be freed. */
    public static AccessRefused notBlocked() {
        return new AccessRefused("not-blocked", null, "该通道没有登记为堵塞。", "This way is not recorded as blocked.");
    }

    /** {@code fireaccess.unknown-engine}: the book has no such kind of engine. */
    public static AccessRefused unknownEngine(String engine) {
        return new AccessRefused(
                "unknown-engine", "engine", "没有此车型：" + engine, "There is no such kind of engine: " + engine);
    }
}
