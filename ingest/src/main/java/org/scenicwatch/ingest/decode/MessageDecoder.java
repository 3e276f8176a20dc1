package org.scenicwatch.ingest.decode;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.ingest.decode.Decoded.Rejected;
import org.scenicwatch.ingest.decode.utd.UtdFrames;
import org.scenicwatch.ingest.decode.utd.UtdResult;

/** Decodes a payload by the channel of its topic. Safe for any number of threads. */
public final class MessageDecoder {

    /** Larger payloads are rejected, and no more than this of them is kept. */
    public static final int LARGEST_PAYLOAD = 64 * 1024;

    private static final int SENML_CBOR_FIRST = 0x80;
    private static final int SENML_CBOR_LAST = 0x9f;

    /** The kind of device that tells of passages. */
    private static final String PASSING_KIND = "gate";

    /** The kind of device that speaks in frames. */
    private static final String FRAMING_KIND = "utd";

    private final Vocabulary vocabulary;
    private final JsonMessages json;
    private final SenmlMessages senml;

    /** A decoder for devices of the kinds of {@code vocabulary}. */
    public MessageDecoder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.json = new JsonMessages(vocabulary);
        this.senml = new SenmlMessages(vocabulary);
    }

    /**
     * The message in {@code payload}, or why it is none. Never throws for any payload.
     *
     * @param contentType the content type of MQTT 5; without one the payload itself tells its format
     * @param arrived when the message came, epoch milliseconds: the "now" to which SenML's relative times refer
     */
    public Decoded decode(Topic topic, byte[] payload, @Nullable String contentType, long arrived) {
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
                return telemetry(topic, payload, contentType, arrived);
            case "state":
                return json.state(payload);
            case "passage":
                return topic.kind().equals(PASSING_KIND)
                        ? json.passage(payload)
                        : Rejected.whole(Reason.UNKNOWN_CHANNEL);
            case "status":
                return status(payload);
            case "command/result":
                return CommandResults.decode(payload);
            case "frame":
                return topic.kind().equals(FRAMING_KIND)
                        ? frame(topic.device(), payload)
                        : Rejected.whole(Reason.UNKNOWN_CHANNEL);
            default:
                return Rejected.whole(Reason.UNKNOWN_CHANNEL);
        }
    }

    private Decoded telemetry(Topic topic, byte[] payload, @Nullable String contentType, long arrived) {
        if (contentType == null || contentType.isEmpty()) {
            int first = payload[0] & 0xff;
            boolean cbor = first >= SENML_CBOR_FIRST && first <= SENML_CBOR_LAST;
            return cbor || first == '['
                    ? senml.telemetry(topic, payload, cbor, arrived)
                    : json.telemetry(topic.kind(), payload);
        }
        int end = contentType.indexOf(';');
        String type = (end < 0 ? contentType : contentType.substring(0, end)).strip();
        if (type.equalsIgnoreCase("application/senml+json")) {
            return senml.telemetry(topic, payload, false, arrived);
        }
        if (type.equalsIgnoreCase("application/senml+cbor")) {
            return senml.telemetry(topic, payload, true, arrived);
        }
        boolean foreign = type.regionMatches(true, 0, "application/sen", 0, "application/sen".length());
        return foreign ? Rejected.whole(Reason.UNSUPPORTED_FORMAT) : json.telemetry(topic.kind(), payload);
    }

    private static Decoded frame(String utd, byte[] payload) {
        UtdResult result = UtdFrames.read(utd, payload);
        if (result instanceof UtdResult.Report report) {
            return new Decoded.Frame(report);
        }
        UtdResult.Refused refused = (UtdResult.Refused) result;
        Reason reason =
                switch (refused.flaw()) {
                    case WRONG_CHECKSUM -> Reason.BAD_CHECKSUM;
                    case UNKNOWN_COMMAND -> Reason.UNKNOWN_COMMAND;
                    case UNKNOWN_TYPE -> Reason.UNSUPPORTED_FORMAT;
                    case WRONG_COUNT, UNIT_TOO_LONG -> Reason.OUT_OF_RANGE;
                    case TOO_SHORT, NO_START, WRONG_LENGTH, NO_END, WRONG_OBJECTS -> Reason.MALFORMED;
                };
        return new Rejected(reason, refused.flaw().field(), refused.position());
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
