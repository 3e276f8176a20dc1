package org.scenicwatch.ingest.decode;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.ingest.decode.Decoded.Rejected;

/** Decodes a payload by the channel of its topic. Safe for any number of threads. */
public final class MessageDecoder {

    /** Larger payloads are rejected, and no more than this of them is kept. */
    public static final int LARGEST_PAYLOAD = 64 * 1024;

    private static final int SENML_CBOR_FIRST = 0x80;
    private static final int SENML_CBOR_LAST = 0x9f;

    private final Vocabulary vocabulary;
    private final JsonMessages json;

    /** A decoder for devices of the kinds of {@code vocabulary}. */
    public MessageDecoder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.json = new JsonMessages(vocabulary);
    }

    /** The message in {@code payload}, or why it is none. Never throws for any payload. */
    public Decoded decode(Topic topic, byte[] payload, @Nullable String contentType) {
        if (!vocabulary.hasKind(topic.kind())) {
            return Rejected.whole(Reason.UNKNOWN_KIND);
        }
        if (payload.length > LARGEST_PAYLOAD) {
            return Rejected.whole(Reason.TOO_LARGE);
        }
        if (payload.length == 0) {
            return Rejected.whole(Reason.EMPTY);
        }
        switch (topic.channel()) {
            case "telemetry":
                return isSenml(payload, contentType)
                        ? Rejected.whole(Reason.UNSUPPORTED_FORMAT)
                        : json.telemetry(topic.kind(), payload);
            case "state":
                return json.state(payload);
            case "passage":
                return json.passage(payload);
            case "status":
                return status(payload);
            case "command/result":
                return CommandResults.decode(payload);
            case "frame":
                return Rejected.whole(Reason.UNSUPPORTED_FORMAT);
            default:
                return Rejected.whole(Reason.UNKNOWN_CHANNEL);
        }
    }

    private static boolean isSenml(byte[] payload, @Nullable String contentType) {
        if (contentType != null && contentType.startsWith("application/senml")) {
            return true;
        }
        int first = payload[0] & 0xff;
        return first == '[' || (first >= SENML_CBOR_FIRST && first <= SENML_CBOR_LAST);
    }

    private static Decoded status(byte[] payload) {
        if (payload.length <= 16) {
            String word = new String(payload, StandardCharsets.US_ASCII).strip();
            if (word.equals("online") || word.equals("offline")) {
                return new Decoded.Status(word.equals("online"));
            }
        }
        return Rejected.whole(Reason.UNKNOWN_STATUS);
    }
}
