package org.scenicwatch.ingest.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.ingest.decode.Decoded.Rejected;

/** The JSON payloads of the channels telemetry, state and passage. Fields it does not know are passed over. */
final class JsonMessages {

    private static final int MOST_METRICS = 64;
    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_DETAIL = 256;
    private static final int LONGEST_REFERENCE = 512;
    private static final int LONGEST_PLATE = 16;

    private static final Set<String> STATES = Set.of(
            "normal",
            "alarm",
            "fault",
            "tamper",
            "low_battery",
            "muted",
            "disabled",
            "supervisory",
            "activated",
            "feedback",
            "tripped",
            "reset");
    private static final Set<String> NEVER_REFUSED_FOR_TIME = Set.of("alarm", "tripped", "activated");
    private static final Set<String> DIRECTIONS = Set.of("in", "out", "through");
    private static final Set<String> MODES = Set.of("live", "test", "maintenance");

    private final Vocabulary vocabulary;

    JsonMessages(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Decoded telemetry(String kind, byte[] payload) {
        TelemetryFields fields = new TelemetryFields(kind);
        Rejected rejected = JsonCursor.read(payload, fields);
        if (rejected == null) {
            rejected = fields.timing.badTime();
        }
        if (rejected != null) {
            return rejected;
        }
        if (!fields.hasValues) {
            return new Rejected(Reason.MISSING_FIELD, "values", -1);
        }
        return new Decoded.Telemetry(
                fields.timing.at,
                fields.timing.seq,
                fields.live,
                List.copyOf(fields.metrics),
                Arrays.copyOf(fields.values, fields.metrics.size()));
    }

    Decoded state(byte[] payload) {
        StateFields fields = new StateFields();
        Rejected rejected = JsonCursor.read(payload, fields);
        if (rejected != null) {
            return rejected;
        }
        String state = fields.state;
        if (state == null) {
            return new Rejected(Reason.MISSING_FIELD, "state", -1);
        }
        Rejected badTime = fields.timing.badTime();
        if (badTime != null && !NEVER_REFUSED_FOR_TIME.contains(state)) {
            return badTime;
        }
        return new Decoded.State(
                fields.timing.at, badTime != null, fields.timing.seq, state, fields.code, fields.detail);
    }

    Decoded passage(byte[] payload) {
        PassageFields fields = new PassageFields();
        Rejected rejected = JsonCursor.read(payload, fields);
        if (rejected == null) {
            rejected = fields.timing.badTime();
        }
        if (rejected != null) {
            return rejected;
        }
        String direction = fields.direction;
        if (direction == null) {
            return new Rejected(Reason.MISSING_FIELD, "direction", -1);
        }
        return new Decoded.Passage(
                fields.timing.at,
                fields.timing.seq,
                fields.plate,
                fields.plateColor,
                direction,
                fields.heading,
                fields.lane,
                fields.confidence,
                fields.image);
    }

    /** {@code at} and {@code seq}, common to all channels. */
    private static final class Timing {
        private long at = Decoded.NO_TIME;
        private long seq = Decoded.NO_SEQ;
        private @Nullable Rejected badTime;

        /** Takes {@code at} and {@code seq}; null is the same as leaving them out. */
        boolean take(String field, JsonCursor cursor) {
            if (field.equals("at")) {
                if (cursor.isNull()) {
                    return true;
                }
                try {
                    at = Rfc3339.millis(cursor.text("at", LONGEST_WORD));
                    if (at == Decoded.NO_TIME) {
                        throw cursor.refuse(Reason.BAD_TIME, "at");
                    }
                } catch (JsonCursor.Refused refused) {
                    // Whether this refuses the message is known only when its state is.
                    badTime = refused.rejected();
                    cursor.skip();
                }
                return true;
            }
            if (field.equals("seq")) {
                seq = cursor.isNull() ? Decoded.NO_SEQ : cursor.count("seq");
                return true;
            }
            return false;
        }

        @Nullable
        Rejected badTime() {
            return badTime;
        }
    }

    private final class TelemetryFields implements JsonCursor.FieldReader {
        private final Timing timing = new Timing();
        private final String kind;
        private final List<String> metrics = new ArrayList<>(4);
        private double[] values = new double[4];
        private boolean hasValues;
        private boolean live = true;

        TelemetryFields(String kind) {
            this.kind = kind;
        }

        @Override
        public void read(String field, JsonCursor cursor) {
            if (field.equals("values")) {
                cursor.object("values", this::readValue);
                if (metrics.isEmpty()) {
                    throw cursor.refuse(Reason.MISSING_FIELD, "values");
                }
                hasValues = true;
            } else if (field.equals("mode")) {
                String mode = cursor.text("mode", LONGEST_WORD);
                if (!MODES.contains(mode)) {
                    throw cursor.refuse(Reason.UNKNOWN_MODE, "mode");
                }
                live = mode.equals("live");
            } else if (!timing.take(field, cursor)) {
                cursor.skip();
            }
        }

        private void readValue(String metric, JsonCursor cursor) {
            if (metrics.size() == MOST_METRICS || !vocabulary.measures(kind, metric)) {
                throw cursor.refuse(Reason.UNKNOWN_METRIC, "values");
            }
            double value = cursor.number(metric);
            if (metrics.size() == values.length) {
                values = Arrays.copyOf(values, values.length * 2);
            }
            values[metrics.size()] = value;
            metrics.add(metric);
        }
    }

    private static final class StateFields implements JsonCursor.FieldReader {
        private final Timing timing = new Timing();
        private @Nullable String state;
        private @Nullable String code;
        private @Nullable String detail;

        @Override
        public void read(String field, JsonCursor cursor) {
            if (field.equals("state")) {
                String word = cursor.text("state", LONGEST_WORD);
                if (!STATES.contains(word)) {
                    throw cursor.refuse(Reason.UNKNOWN_STATE, "state");
                }
                state = word;
            } else if (field.equals("code")) {
                code = cursor.isNull() ? null : cursor.text("code", LONGEST_WORD);
            } else if (field.equals("detail")) {
                String words = cursor.isNull() ? null : cursor.text("detail", Integer.MAX_VALUE);
                detail = words == null || words.length() <= LONGEST_DETAIL ? words : cut(words);
            } else if (!timing.take(field, cursor)) {
                cursor.skip();
            }
        }

        private static String cut(String words) {
            int end = Character.isHighSurrogate(words.charAt(LONGEST_DETAIL - 1)) ? LONGEST_DETAIL - 1 : LONGEST_DETAIL;
            return words.substring(0, end);
        }
    }

    private static final class PassageFields implements JsonCursor.FieldReader {
        private final Timing timing = new Timing();
        private @Nullable String plate;
        private @Nullable String plateColor;
        private @Nullable String direction;
        private @Nullable Double heading;
        private @Nullable String lane;
        private @Nullable Double confidence;
        private @Nullable String image;

        @Override
        public void read(String field, JsonCursor cursor) {
            if (cursor.isNull() && !field.equals("direction")) {
                return;
            }
            switch (field) {
                case "plate":
                    String read = cursor.text("plate", LONGEST_PLATE).strip();
                    // "unread" comes as an empty string or as dashes.
                    plate = read.codePoints().anyMatch(Character::isLetterOrDigit) ? read : null;
                    break;
                case "plate_color":
                    plateColor = cursor.text("plate_color", LONGEST_WORD);
                    break;
                case "direction":
                    String word = cursor.text("direction", LONGEST_WORD);
                    if (!DIRECTIONS.contains(word)) {
                        throw cursor.refuse(Reason.UNKNOWN_DIRECTION, "direction");
                    }
                    direction = word;
                    break;
                case "heading":
                    heading = cursor.number("heading", 0, 360);
                    break;
                case "lane":
                    lane = cursor.text("lane", LONGEST_WORD);
                    break;
                case "confidence":
                    confidence = cursor.number("confidence", 0, 1);
                    break;
                case "image":
                    image = cursor.text("image", LONGEST_REFERENCE);
                    break;
                default:
                    if (!timing.take(field, cursor)) {
                        cursor.skip();
                    }
            }
        }
    }
}
