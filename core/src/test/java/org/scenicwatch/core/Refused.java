package org.scenicwatch.core;

import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;

/** What a test expects of a command that the domain refuses. */
public final class Refused {

    private Refused() {}

    /** A refusal with this code, and a text in both languages. */
    public static Matcher<Object> with(String code) {
        return Matchers.matches(thrown -> thrown instanceof Refusal refusal
                && refusal.code().equals(code)
                && !refusal.text().zh().isBlank()
                && !refusal.text().en().isBlank());
    }
}
