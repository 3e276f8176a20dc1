package org.scenicwatch.ingest.decode.utd;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.device.UtdPart;
import org.scenicwatch.ingest.decode.utd.UtdResult.Flaw;
import org.scenicwatch.ingest.decode.utd.UtdResult.Refused;
import org.scenicwatch.ingest.decode.utd.UtdResult.Report;

/** Reads frames of user transmission devices. Never throws for any bytes. */
public final class UtdFrames {

    private static final Charset TEXT = Charset.forName("GB18030");
    private static final int NAME_LENGTH = 31;
    private static final int LONGEST_TEXT = 256;
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private UtdFrames() {}

    /** The one frame that {@code payload} of the transmission device {@code utd} must be. */
    public static UtdResult read(String utd, byte[] payload) {
        Flaw flaw = UtdFrame.flawOf(payload);
        if (flaw != null) {
            return new Refused(flaw, 0);
        }
        UtdFrame frame = UtdFrame.read(payload);
        return switch (frame.command()) {
            case UtdFrame.SEND, UtdFrame.ANSWER ->
                frame.unit().length == 0 ? new Report(frame, List.of()) : new Unit(utd, frame).read();
            case UtdFrame.CONFIRM -> note(utd, frame, "confirmed");
            case UtdFrame.DENY -> note(utd, frame, "denied");
            default -> new Refused(Flaw.UNKNOWN_COMMAND, UtdFrame.UNIT_AT - 1);
        };
    }

    private static Report note(String utd, UtdFrame frame, String topic) {
        return new Report(
                frame, List.of(new UtdItem.Note(utd, frame.sentAt(), topic, Integer.toString(frame.serial()), null)));
    }

    /** One data unit on its way through its objects. */
    private static final class Unit {

        private final String utd;
        private final UtdFrame frame;
        private final byte[] bytes;
        private final List<UtdItem> items = new ArrayList<>();

        Unit(String utd, UtdFrame frame) {
            this.utd = utd;
            this.frame = frame;
            this.bytes = frame.unit();
        }

        UtdResult read() {
            UnitType type = UnitType.of(bytes[0] & 0xff);
            if (type == null) {
                return refused(Flaw.UNKNOWN_TYPE, 0);
            }
            int count = bytes.length < 2 ? 0 : bytes[1] & 0xff;
            if (count < 1 || count > type.most()) {
                return refused(Flaw.WRONG_COUNT, 1);
            }
            int at = 2;
            for (int i = 0; i < count; i++) {
                int size = sizeAt(type, at);
                if (size < 0 || at + size > bytes.length) {
                    return refused(Flaw.WRONG_OBJECTS, at);
                }
                take(type, at);
                at += size;
            }
            return at == bytes.length ? new Report(frame, List.copyOf(items)) : refused(Flaw.WRONG_OBJECTS, at);
        }

        private static Refused refused(Flaw flaw, int at) {
            return new Refused(flaw, UtdFrame.UNIT_AT + at);
        }

        /** Bytes of the object at {@code at}, -1 when it ends before it tells. */
        private int sizeAt(UnitType type, int at) {
            if (type.size() > 0) {
                return type.size();
            }
            int length = type == UnitType.SYSTEM_CONFIGURATION ? at + 2 : at;
            return length < bytes.length ? length - at + 1 + at(length) : -1;
        }

        private void take(UnitType type, int at) {
            switch (type) {
                case SYSTEM_STATUS ->
                    items.addAll(StatusBits.SYSTEM.reports(
                            system(at).device(), system(at), time(at + 4), word(at + 2), null));
                case PART_STATUS ->
                    items.addAll(StatusBits.PART.reports(
                            part(at).device(),
                            part(at),
                            time(at + 9 + NAME_LENGTH),
                            word(at + 7),
                            text(at + 9, NAME_LENGTH)));
                case PART_ANALOG ->
                    items.add(new UtdItem.Analog(part(at), time(at + 10), at(at + 7), (short) word(at + 8)));
                case SYSTEM_OPERATION ->
                    items.addAll(
                            Operations.items(system(at).device(), system(at), time(at + 4), at(at + 2), at(at + 3)));
                case SYSTEM_VERSION -> note(system(at), "version", at(at + 2) + "." + at(at + 3));
                case SYSTEM_CONFIGURATION -> note(system(at), "configuration", text(at + 3, at(at + 2)));
                case PART_CONFIGURATION -> note(part(at), "configuration", text(at + 7, NAME_LENGTH));
                case SYSTEM_CLOCK -> note(system(at), "clock", clock(at + 2));
                case DEVICE_STATUS ->
                    items.addAll(StatusBits.TRANSMISSION_DEVICE.reports(utd, null, time(at + 1), at(at), null));
                case DEVICE_OPERATION -> items.addAll(Operations.items(utd, null, time(at + 2), at(at), at(at + 1)));
                case DEVICE_VERSION -> note(null, "version", at(at) + "." + at(at + 1));
                case DEVICE_CONFIGURATION -> note(null, "configuration", text(at + 1, at(at)));
                case DEVICE_CLOCK -> note(null, "clock", clock(at));
            }
        }

        private void note(@Nullable UtdPart about, String topic, @Nullable String value) {
            String device = about == null ? utd : about.device();
            items.add(new UtdItem.Note(device, frame.sentAt(), topic, value == null ? "" : value, null));
        }

        private UtdPart system(int at) {
            return UtdPart.system(utd, at(at), at(at + 1));
        }

        private UtdPart part(int at) {
            return new UtdPart(utd, at(at), at(at + 1), at(at + 2), word(at + 3), word(at + 5));
        }

        private int at(int at) {
            return bytes[at] & 0xff;
        }

        private int word(int at) {
            return (int) UtdFrame.number(bytes, at, 2);
        }

        private long time(int at) {
            return TimeLabel.read(bytes, at);
        }

        private String clock(int at) {
            long time = time(at);
            return time == UtdFrame.NO_TIME
                    ? "unreadable"
                    : Instant.ofEpochMilli(time).atOffset(BEIJING).toString();
        }

        /** Text without the padding and without what no text holds; null when nothing is left. */
        private @Nullable String text(int at, int length) {
            StringBuilder text = new StringBuilder(length);
            new String(bytes, at, length, TEXT)
                    .codePoints()
                    .filter(c -> !Character.isISOControl(c) && c != 0xFFFD)
                    .limit(LONGEST_TEXT)
                    .forEach(text::appendCodePoint);
            String clean = text.toString().strip();
            return clean.isEmpty() ? null : clean;
        }
    }
}
