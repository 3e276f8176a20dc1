package org.scenicwatch.ingest.decode;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.ingest.decode.Decoded.Rejected;

/** The payload of the channel {@code command/result}. Fields it does not know are passed over. */
final class CommandResults {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_TIME = 64;
    private static final Set<String> RESULTS = Set.of("done", "refused", "failed");

    private CommandResults() {}

    static Decoded decode(byte[] payload) {
        Fields fields = new Fields();
        Rejected rejected = JsonCursor.read(payload, fields);
        if (rejected != null) {
            return rejected;
        }
        String id = fields.id;
        String result = fields.result;
        if (id == null) {
            return new Rejected(Reason.MISSING_FIELD, "id", -1);
        }
        if (result == null) {
            return new Rejected(Reason.MISSING_FIELD, "result", -1);
        }
        return new Decoded.CommandResult(fields.at, id, result, fields.code);
    }

    private static final class Fields implements JsonCursor.FieldReader {

        private @Nullable String id;
        private @Nullable String result;
        private @Nullable String code;
        private long at = Decoded.NO_TIME;

        @Override
        public void read(String field, JsonCursor cursor) {
            switch (field) {
                case "id" -> id = cursor.text(field, LONGEST_ID);
                case "result" -> {
                    result = cursor.text(field, LONGEST_CODE);
                    if (!RESULTS.contains(result)) {
                        throw cursor.refuse(Reason.UNKNOWN_RESULT, field);
                    }
                }
                case "code" -> code = cursor.isNull() ? null : cursor.text(field, LONGEST_CODE);
                case "at" -> at = time(cursor);
                default -> cursor.skip();
            }
        }

        /** An answer counts whatever its clock says: a time that cannot be read is left out. */
        private static long time(JsonCursor cursor) {
            try {
                return Rfc3339.millis(cursor.text("at", LONGEST_TIME));
            } catch (JsonCursor.Refused unreadable) {
                cursor.skip();
                return Decoded.NO_TIME;
            }
        }
    }
}
