package org.scenicwatch.core;

import java.util.Locale;

/**
 * A text for people in both languages of the platform, Chinese first.
 *
 * @param zh the Chinese text
 * @param en the English text
 */
public record LocalText(String zh, String en) {

    /** The text in the language of {@code locale}: English when it is asked for, else Chinese. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }
}
