package org.scenicwatch.core;

import org.jspecify.annotations.Nullable;

/**
 * A command was refused by a rule of the domain. The code is stable and part of the outside contract; the text tells a
 * person what was wrong and what would be right.
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient LocalText text;

    protected Refusal(String code, LocalText text) {
        super(code + ": " + text.en());
        this.code = code;
        this.text = text;
    }

    /** The stable code, {@code <area>.<reason>}, for example {@code alarm.not-active}. */
    public final String code() {
        return code;
    }

    /** The field of the request that was wrong; none when it is not about one. */
    public @Nullable String field() {
        return null;
    }

    /** What was wrong, for a person. */
    public final LocalText text() {
        return text;
    }
}
