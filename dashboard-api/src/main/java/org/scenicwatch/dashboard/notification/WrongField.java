package org.scenicwatch.dashboard.notification;

import org.scenicwatch.core.LocalText;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.imports.FileRow;

/** A field that cannot be taken, of a request or of a row of a file. */
final class WrongField extends Exception {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String code;
    private final transient LocalText text;

    WrongField(String field, String code, String zh, String en) {
        super(code, null, false, false);
        this.field = field;
        this.code = code;
        this.text = new LocalText(zh, en);
    }

    ApiProblem ofRequest() {
        return ApiProblem.field(field, code, text.zh(), text.en());
    }

    /** In a file, words are written with underscores. */
    FileRow.Bad of(FileRow row) {
        StringBuilder column = new StringBuilder();
        field.chars()
                .forEach(c -> column.append(
                        Character.isUpperCase(c) ? "_" + (char) Character.toLowerCase(c) : String.valueOf((char) c)));
        return row.bad(column.toString(), code, text.zh(), text.en());
    }
}
