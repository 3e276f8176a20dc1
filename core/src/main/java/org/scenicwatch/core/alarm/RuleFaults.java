package org.scenicwatch.core.alarm;

import java.util.ArrayList;
import java.util.List;
import org.scenicwatch.core.LocalText;

/**
 * What is wrong with one rule, collected.
 *
 * @param rule the rule's or the inhibition's id
 * @param path what the fields told here lie under, with a dot at its end; empty: the rule itself
 * @param found all faults so far, of other rules too
 */
record RuleFaults(String rule, String path, List<RuleFault> found) {

    static RuleFaults of(String rule) {
        return new RuleFaults(rule, "", new ArrayList<>());
    }

    void add(String reason, String field, String zh, String en) {
        found.add(new RuleFault(rule, path + field, RuleFault.AREA + reason, new LocalText(zh, en)));
    }

    /** For the fields that lie under {@code step}. */
    RuleFaults under(String step) {
        return new RuleFaults(rule, path + step + ".", found);
    }
}
