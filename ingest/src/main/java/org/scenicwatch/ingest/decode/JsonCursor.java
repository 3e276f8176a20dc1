package org.scenicwatch.ingest.decode;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.ingest.decode.Decoded.Rejected;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.dataformat.cbor.CBORFactory;

/** Reads one JSON object field by field and turns everything unexpected into a rejection with its position. */
final class JsonCursor {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxDocumentLength(MessageDecoder.LARGEST_PAYLOAD)
                    .maxTokenCount(8_192)
                    .maxNumberLength(40)
                    .maxStringLength(4_096)
                    .maxNameLength(128)
                    .build())
            // Only so that NaN and Infinity get their own reason instead of "malformed".
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /** Most tokens of a pack of records: one is at least two bytes of the largest payload. */
    private static final int MOST_TOKENS_OF_RECORDS = MessageDecoder.LARGEST_PAYLOAD / 2;

    private static final StreamReadConstraints RECORDS = StreamReadConstraints.builder()
            .maxNestingDepth(8)
            .maxDocumentLength(MessageDecoder.LARGEST_PAYLOAD)
            .maxTokenCount(MOST_TOKENS_OF_RECORDS)
            .maxNumberLength(40)
            .maxStringLength(4_096)
            .maxNameLength(128)
            .build();

    private static final JsonFactory JSON_RECORDS = JsonFactory.builder()
            .streamReadConstraints(RECORDS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private static final CBORFactory CBOR_RECORDS =
            CBORFactory.builder().streamReadConstraints(RECORDS).build();

    private static final Rejected NO_ENCODING = new Rejected(Reason.MALFORMED, "", 0);

    private final JsonParser parser;

    private JsonCursor(JsonParser parser) {
        this.parser = parser;
    }

    /** Takes a field's value, on which the cursor stands, and leaves the cursor on the value's last token. */
    interface FieldReader {
        void read(String field, JsonCursor cursor);
    }

    /** Reads the one object that {@code payload} must be; the result is null when every field was taken. */
    static @Nullable Rejected read(byte[] payload, FieldReader reader) {
        JsonParser parser = open(FACTORY, payload);
        if (parser == null) {
            return NO_ENCODING;
        }
        try {
            JsonCursor cursor = new JsonCursor(parser);
            JsonToken first = parser.nextToken();
            if (first == null) {
                return Rejected.whole(Reason.EMPTY);
            }
            if (first != JsonToken.START_OBJECT) {
                return cursor.rejected(Reason.WRONG_TYPE, "");
            }
            cursor.fields(reader);
            return parser.nextToken() == null ? null : cursor.rejected(Reason.TRAILING, "");
        } catch (Refused refused) {
            return refused.rejected;
        } catch (StreamConstraintsException tooMuch) {
            return new Rejected(Reason.TOO_DEEP, "", position(parser));
        } catch (JacksonException | IndexOutOfBoundsException broken) {
            return new Rejected(Reason.MALFORMED, "", position(parser));
        }
    }

    /** Takes the fields of one record after the other. */
    interface RecordReader extends FieldReader {

        /** All fields of a record, on whose end the cursor stands, were taken. */
        void endRecord(JsonCursor cursor);
    }

    /** Reads the one array of objects that {@code payload} must be; the result is null when every record was taken. */
    static @Nullable Rejected readRecords(byte[] payload, boolean cbor, RecordReader reader) {
        JsonParser parser = open(cbor ? CBOR_RECORDS : JSON_RECORDS, payload);
        if (parser == null) {
            return NO_ENCODING;
        }
        try {
            JsonCursor cursor = new JsonCursor(parser);
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return cursor.rejected(Reason.WRONG_TYPE, "");
            }
            JsonToken record = parser.nextToken();
            for (; record == JsonToken.START_OBJECT; record = parser.nextToken()) {
                cursor.fields(reader);
                reader.endRecord(cursor);
            }
            if (record != JsonToken.END_ARRAY) {
                return cursor.rejected(record == null ? Reason.MALFORMED : Reason.WRONG_TYPE, "");
            }
            return parser.nextToken() == null ? null : cursor.rejected(Reason.TRAILING, "");
        } catch (Refused refused) {
            return refused.rejected;
        } catch (StreamConstraintsException tooMuch) {
            return new Rejected(Reason.TOO_DEEP, "", position(parser));
        } catch (JacksonException | IndexOutOfBoundsException | ArithmeticException | IllegalArgumentException broken) {
            return new Rejected(Reason.MALFORMED, "", position(parser));
        }
    }

    /** Null when the first bytes belong to no encoding of text. */
    private static @Nullable JsonParser open(TokenStreamFactory format, byte[] payload) {
        try {
            return format.createParser(ObjectReadContext.empty(), payload);
        } catch (JacksonException noEncoding) {
            return null;
        }
    }

    /** Hands over the fields of the object on whose opening brace the cursor stands. */
    void fields(FieldReader reader) {
        Set<String> seen = new HashSet<>();
        for (String field = parser.nextName(); field != null; field = parser.nextName()) {
            if (!seen.add(field)) {
                throw refuse(Reason.DUPLICATE_KEY, "");
            }
            parser.nextToken();
            reader.read(field, this);
        }
    }

    void skip() {
        parser.skipChildren();
    }

    void object(String field, FieldReader reader) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw refuse(Reason.WRONG_TYPE, field);
        }
        fields(reader);
    }

    double number(String field) {
        if (!parser.currentToken().isNumeric()) {
            throw refuse(Reason.WRONG_TYPE, field);
        }
        double value = parser.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw refuse(Reason.NOT_A_NUMBER, field);
        }
        return value;
    }

    double number(String field, double least, double most) {
        double value = number(field);
        if (value < least || value > most) {
            throw refuse(Reason.OUT_OF_RANGE, field);
        }
        return value;
    }

    /** An unsigned integer that fits a long. */
    long count(String field) {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT
                || parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                || parser.getLongValue() < 0) {
            throw refuse(Reason.BAD_SEQ, field);
        }
        return parser.getLongValue();
    }

    String text(String field, int longest) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw refuse(Reason.WRONG_TYPE, field);
        }
        String text = parser.getString();
        if (text.length() > longest || text.indexOf('\0') >= 0) {
            throw refuse(Reason.OUT_OF_RANGE, field);
        }
        return text;
    }

    boolean flag(String field) {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw refuse(Reason.WRONG_TYPE, field);
        }
        return token == JsonToken.VALUE_TRUE;
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    Refused refuse(Reason reason, String field) {
        return new Refused(rejected(reason, field));
    }

    private Rejected rejected(Reason reason, String field) {
        return new Rejected(reason, field, position(parser));
    }

    private static long position(JsonParser parser) {
        return parser.currentTokenLocation().getByteOffset();
    }

    /** Leaves the nested readers at once; never leaves this package. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Rejected rejected;

        private Refused(Rejected rejected) {
            super(rejected.reason().code(), null, false, false);
            this.rejected = rejected;
        }

        Rejected rejected() {
            return rejected;
        }
    }
}
