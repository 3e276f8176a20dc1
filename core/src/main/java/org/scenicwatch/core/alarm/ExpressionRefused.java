package org.scenicwatch.core.alarm;

import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;

/** An expression of a rule was refused; it says where and why. */
public final class ExpressionRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    /** The code's end, for who refuses a whole rule because of it. */
    public static final String REASON = "bad-expression";

    private final int line;
    private final int column;

    ExpressionRefused(int line, int column, String zh, String en) {
        super("rules." + REASON, new LocalText(zh, en));
        this.line = line;
        this.column = column;
    }

    /** The line of the fault, from 1. */
    public int line() {
        return line;
    }

    /** The column of the fault in its line, from 1. */
    public int column() {
        return column;
    }
}
