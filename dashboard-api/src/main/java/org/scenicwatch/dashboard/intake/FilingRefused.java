package org.scenicwatch.dashboard.intake;

import java.util.Map;
import org.scenicwatch.core.LocalText;

/** A filing with fields that cannot be taken; each with a sentence for the person, to stand beside the field. */
public final class FilingRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, LocalText> fields;

    /** With what is wrong by field, in the order of the form. */
    public FilingRefused(Map<String, LocalText> fields) {
        super("fields " + fields.keySet());
        this.fields = fields;
    }

    /** What is wrong, by field: {@code category}, {@code statement}, {@code phone}, {@code photos}; of a hazard {@code kind}, {@code place}. */
    public Map<String, LocalText> fields() {
        return fields;
    }
}
