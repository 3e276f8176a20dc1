package org.scenicwatch.dashboard.casesandalarms;

import org.scenicwatch.core.LocalText;

/**
 * What the operator reads of a rule in one version of the rule book.
 *
 * @param id {@code <area>/<version>/<rule>}
 * @param title the alarm's title
 * @param guidance what to do
 * @param source where the figures come from
 */
public record RuleRow(String id, LocalText title, LocalText guidance, String source) {

    /** The row's id of a rule in a version of the book. */
    public static String id(String area, int version, String rule) {
        return area + "/" + version + "/" + rule;
    }
}
