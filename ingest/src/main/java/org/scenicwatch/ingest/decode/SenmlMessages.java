package org.scenicwatch.ingest.decode;

import java.util.List;
import org.scenicwatch.ingest.decode.Decoded.Rejected;

/** SenML packs of RFC 8428 in JSON and CBOR as telemetry. */
final class SenmlMessages {

    private final Vocabulary vocabulary;

    SenmlMessages(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The instants that the pack tells of: {@link Decoded.Telemetry} for one, {@link Decoded.Pack} for several. */
    Decoded telemetry(Topic topic, byte[] payload, boolean cbor, long arrived) {
        Rejected shapeless = cbor ? CborShape.flawOf(payload) : null;
        if (shapeless != null) {
            return shapeless;
        }
        SenmlInstants instants = new SenmlInstants(vocabulary, topic, arrived);
        Rejected rejected = JsonCursor.readRecords(payload, cbor, new SenmlRecords(cbor, instants));
        if (rejected != null) {
            return rejected;
        }
        List<Decoded.Telemetry> found = instants.inOrder();
        if (found.isEmpty()) {
            return new Rejected(Reason.MISSING_FIELD, "v", -1);
        }
        return found.size() == 1 ? found.get(0) : new Decoded.Pack(found);
    }
}
