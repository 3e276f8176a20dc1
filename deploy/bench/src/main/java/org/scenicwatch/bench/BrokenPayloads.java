package org.scenicwatch.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.ingest.decode.MessageDecoder;
import org.scenicwatch.ingest.decode.Topic;
import org.scenicwatch.ingest.decode.utd.UtdFrame;

/** An endless row of payloads that were good once: cut, flipped, spliced, nested, blown up, or noise from the start. */
final class BrokenPayloads {

    private static final long NOW = 1_777_622_400_000L;
    private static final int LARGEST = MessageDecoder.LARGEST_PAYLOAD;

    private static final String CBOR_EXAMPLE = "87a721781b75726e3a6465763a6f773a31306532303733613031303830303"
            + "63a22fb41d303a15b00106223614120050067766f6c7461676501615602fb405e066666666666a30067637572726"
            + "56e74062402fb3ff3333333333333a3006763757272656e74062302fb3ff4cccccccccccda3006763757272656e7"
            + "4062202fb3ff6666666666666a3006763757272656e74062102f93e00a3006763757272656e74062002fb3ff9999"
            + "99999999aa3006763757272656e74060002fb3ffb333333333333";

    /** What a mutation puts in: what parsers stumble over, in text and in CBOR. */
    private static final List<byte[]> STUMBLING_BLOCKS = List.of(
            text("1e999999999"),
            text("-1e-999999999"),
            text("9".repeat(400)),
            text("0.".concat("0".repeat(300)).concat("1")),
            text("NaN"),
            text("\"\\ud800\""),
            text("\\u0000"),
            text("[".repeat(600)),
            text("{\"a\":".repeat(300)),
            text("null"),
            text("}]"),
            hex("9b7fffffffffffffff"),
            hex("bbffffffffffffffff"),
            hex("7b7fffffffffffffff"),
            hex("5a7fffffff"),
            hex("5f"),
            hex("7f"),
            hex("ff"),
            hex("9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f9f"),
            hex("c4821b7fffffffffffffff01"),
            hex("c4823b7fffffffffffffff1bffffffffffffffff"),
            hex("c25901ff".concat("ff".repeat(511))),
            hex("f97e00"),
            hex("fb7ff0000000000000"),
            hex("d9d9f7"),
            hex("4040"),
            hex("2323"));

    /** A payload where a device would publish it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only carried
    record Case(Topic topic, byte[] payload, @Nullable String contentType) {}

    private final List<Case> good = new ArrayList<>();
    private final SplittableRandom random;

    BrokenPayloads(long seed) {
        random = new SplittableRandom(seed);
        add("hydrant", "telemetry", null, """
                {"at":"2026-05-01T08:00:00.123Z","seq":4711,"values":{"pressure":0.21,"flow":0},"mode":"live"}""");
        add("smoke", "state", null, """
                {"at":"2026-05-01T08:00:00.123+08:00","seq":7,"state":"alarm","code":"x","detail":"二楼"}""");
        add("gate", "passage", null, """
                {"at":"2026-05-01T08:00:00Z","seq":1,"plate":"贵H12345","plate_color":"blue","direction":"in",\
                "heading":270,"lane":"2","confidence":0.97,"image":"x"}""");
        add("smoke", "status", null, "online");
        add("smoke", "command/result", null, "{\"id\":\"c-1\",\"status\":\"done\"}");
        add("power", "telemetry", "application/senml+json", """
                [{"bn":"D-1/","bt":1777622400,"bu":"A","bver":10,"n":"current","v":1.5},{"n":"voltage","u":"V","v":221},\
                {"n":"power","u":"kW","s":12,"t":-5},{"n":"breaker","vb":true,"ut":60}]""");
        add("bay", "telemetry", null, "[{\"n\":\"occupied\",\"vb\":true}]");
        good.add(new Case(topic("power", "10e2073a0108006", "telemetry"), hex(CBOR_EXAMPLE), null));
        good.add(new Case(topic("power", "10e2073a0108006", "telemetry"), hex(CBOR_EXAMPLE), "application/senml+cbor"));
        good.add(new Case(topic("hydrant", "D-1", "telemetry"), hex("81a20068707265737375726502c4822115"), null));
        for (String unit : List.of(
                "010101010200023a091a090c",
                "02010101280a0002000200" + "20".repeat(31) + "023a091a090c",
                "0301010128" + "0a000200" + "031700023a091a090c",
                "040101010101023a091a090c",
                "050101010102",
                "0601010103" + "b5e7d4",
                "0701010128" + "0a000200" + "c3".repeat(31),
                "08010101023a091a090c",
                "150108023a091a090c",
                "18012001023a091a090c",
                "19010101",
                "1a010203" + "b5",
                "1c01023a091a090c",
                "")) {
            UtdFrame frame = new UtdFrame(1, 257, NOW, 0x0379, 0x015b38, 2, hex(unit));
            good.add(new Case(topic("utd", "U-1", "frame"), frame.bytes(), null));
        }
    }

    /** The moment at which all of them come, epoch milliseconds. */
    long now() {
        return NOW;
    }

    /** The next payload; never the same object twice. */
    Case next() {
        Case chosen = good.get(random.nextInt(good.size()));
        byte[] payload = random.nextInt(20) == 0 ? noise() : chosen.payload().clone();
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            payload = changed(payload);
        }
        boolean isFrame = chosen.topic().channel().equals("frame");
        if (isFrame && random.nextInt(3) > 0) {
            payload = sealed(payload);
        }
        String contentType = random.nextInt(50) == 0
                ? List.of("application/senml+json", "application/senml+cbor", ";", "application/senml")
                        .get(random.nextInt(4))
                : chosen.contentType();
        return new Case(chosen.topic(), payload, contentType);
    }

    private byte[] changed(byte[] payload) {
        if (payload.length == 0) {
            return noise();
        }
        int at = random.nextInt(payload.length);
        switch (random.nextInt(9)) {
            case 0:
                payload[at] ^= (byte) (1 << random.nextInt(8));
                return payload;
            case 1:
                payload[at] = (byte) random.nextInt(256);
                return payload;
            case 2:
                return Arrays.copyOf(payload, at);
            case 3:
                return spliced(payload, at, at, STUMBLING_BLOCKS.get(random.nextInt(STUMBLING_BLOCKS.size())));
            case 4:
                return spliced(
                        payload,
                        at,
                        at + random.nextInt(payload.length - at),
                        STUMBLING_BLOCKS.get(random.nextInt(STUMBLING_BLOCKS.size())));
            case 5:
                return spliced(payload, at, at, Arrays.copyOfRange(payload, 0, random.nextInt(payload.length)));
            case 6:
                return spliced(payload, at, at + random.nextInt(payload.length - at), new byte[0]);
            case 7:
                byte[] other = good.get(random.nextInt(good.size())).payload();
                return spliced(payload, at, payload.length, Arrays.copyOfRange(other, other.length / 2, other.length));
            default:
                return random.nextInt(200) == 0 ? blownUp(payload, at) : spliced(payload, at, at, noise());
        }
    }

    /** One piece again and again, up to the largest payload that is read. */
    private byte[] blownUp(byte[] payload, int at) {
        byte[] piece = Arrays.copyOfRange(payload, at, Math.min(payload.length, at + 1 + random.nextInt(40)));
        byte[] large = new byte[LARGEST - random.nextInt(100)];
        for (int i = 0; i < large.length; i++) {
            large[i] = i < at ? payload[i] : piece[(i - at) % piece.length];
        }
        return large;
    }

    /** Length and checksum of a frame as they ought to be, so that what lies inside is read. */
    private static byte[] sealed(byte[] payload) {
        if (payload.length < 30) {
            return payload;
        }
        byte[] frame = payload.clone();
        int unit = frame.length - 30;
        frame[0] = 0x40;
        frame[1] = 0x40;
        frame[24] = (byte) unit;
        frame[25] = (byte) (unit >> 8);
        frame[26] = frame[26] == 5 ? (byte) 5 : 2;
        int sum = 0;
        for (int i = 2; i < frame.length - 3; i++) {
            sum += frame[i];
        }
        frame[frame.length - 3] = (byte) sum;
        frame[frame.length - 2] = 0x23;
        frame[frame.length - 1] = 0x23;
        return frame;
    }

    private byte[] noise() {
        byte[] noise = new byte[random.nextInt(64)];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) random.nextInt(256);
        }
        return noise;
    }

    private static byte[] spliced(byte[] payload, int from, int to, byte[] piece) {
        int length = Math.min(LARGEST, from + piece.length + payload.length - to);
        byte[] result = Arrays.copyOf(payload, length);
        for (int i = from; i < length; i++) {
            int inPiece = i - from;
            result[i] = inPiece < piece.length ? piece[inPiece] : payload[to + inPiece - piece.length];
        }
        return result;
    }

    private void add(String kind, String channel, @Nullable String contentType, String payload) {
        good.add(new Case(topic(kind, "D-1", channel), text(payload), contentType));
    }

    private static Topic topic(String kind, String device, String channel) {
        return new Topic("xijiang", kind, device, channel);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
