package org.scenicwatch.core;

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

    /** What was wrong, for a person. */
    public final LocalText text() {
        return text;
    }
}
