package org.scenicwatch.core.alarm.detection;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedDevice;
import org.scenicwatch.core.telemetry.events.DevicesApplied.AppliedMode;

/** The state of one shard as bytes. Another layout gets another format number; an unknown one is never guessed at. */
public final class DetectorSnapshot {

    /** The number of the layout that {@link #write} makes. */
    public static final int FORMAT = 5;

    /** Windows without the time at which they are empty: it is taken from when the device was last heard of. */
    private static final int WITHOUT_END_OF_WINDOWS = 4;

    /** Without windows, deadbands and delays: what rules remember beyond levels begins anew. */
    private static final int WITHOUT_MEMORY = 3;

    private DetectorSnapshot() {}

    /** The state as bytes of {@link #FORMAT}; equal states give equal bytes. */
    public static byte[] write(DetectorState state) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 8192))) {
            out.writeInt(state.rulesVersion);
            out.writeLong(state.lineAt);
            out.writeInt(state.devices.size());
            for (DeviceState device : new TreeMap<>(state.devices).values()) {
                writeDevice(out, device);
            }
            writeWindows(out, state.heard);
            writeWindows(out, state.passed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** Whether {@link #read} understands this layout. */
    public static boolean isReadable(int format) {
        return format == FORMAT || format == WITHOUT_END_OF_WINDOWS || format == WITHOUT_MEMORY;
    }

    /**
     * The state that {@link #write} was given.
     *
     * @throws IllegalArgumentException when {@code format} is not {@link #isReadable readable} or the bytes are damaged
     */
    public static DetectorState read(int format, byte[] bytes) {
        if (!isReadable(format)) {
            throw new IllegalArgumentException("detector snapshot of format " + format + ", known is " + FORMAT);
        }
        DetectorState state = new DetectorState();
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            state.rulesVersion = in.readInt();
            state.lineAt = in.readLong();
            int devices = in.readInt();
            for (int i = 0; i < devices; i++) {
                DeviceState device = readDevice(in, format);
                state.put(device);
            }
            readWindows(in, state.heard);
            readWindows(in, state.passed);
        } catch (IOException e) {
            throw new IllegalArgumentException("damaged detector snapshot", e);
        }
        return state;
    }

    private static void writeDevice(DataOutputStream out, DeviceState device) throws IOException {
        AppliedDevice registered = device.registered;
        out.writeUTF(registered.device());
        out.writeUTF(registered.kind());
        writeText(out, registered.zone());
        writeText(out, registered.place());
        Map<String, Double> attributes = new TreeMap<>(registered.attributes());
        out.writeShort(attributes.size());
        for (Map.Entry<String, Double> attribute : attributes.entrySet()) {
            out.writeUTF(attribute.getKey());
            out.writeDouble(attribute.getValue());
        }
        out.writeLong(device.stateAt);
        writeText(out, device.state);
        out.writeInt(registered.intervalSeconds());
        AppliedMode mode = registered.mode();
        writeText(out, mode == null ? null : mode.name());
        out.writeLong(mode == null ? 0 : mode.since());
        out.writeLong(mode == null ? 0 : mode.until());
        out.writeLong(device.heardAt);
        out.writeLong(device.goneAt);
        out.writeLong(device.quietFrom);
        out.writeLong(device.silentAt);
        out.writeShort(device.metrics().size());
        for (String metric : device.metrics()) {
            out.writeUTF(metric);
            out.writeLong(device.lastAt(metric));
            out.writeDouble(device.lastValue(metric));
        }
        Map<String, String> levels = new TreeMap<>(device.levels());
        out.writeShort(levels.size());
        for (Map.Entry<String, String> level : levels.entrySet()) {
            out.writeUTF(level.getKey());
            out.writeUTF(level.getValue());
        }
        Map<String, Pending> pendings = new TreeMap<>(device.pendings());
        out.writeShort(pendings.size());
        for (Map.Entry<String, Pending> pending : pendings.entrySet()) {
            out.writeUTF(pending.getKey());
            writePending(out, pending.getValue());
        }
        Map<String, RuleMemory> memories = new TreeMap<>(device.memories());
        out.writeShort(memories.size());
        for (Map.Entry<String, RuleMemory> memory : memories.entrySet()) {
            out.writeUTF(memory.getKey());
            memory.getValue().write(out);
        }
    }

    private static void writePending(DataOutputStream out, Pending pending) throws IOException {
        out.writeLong(pending.since());
        out.writeLong(pending.dueAt());
        out.writeBoolean(pending.old());
        writeText(out, pending.leaving());
        out.writeBoolean(pending.value() != null);
        out.writeDouble(pending.value() == null ? 0 : pending.value());
        writeText(out, pending.state());
        writeText(out, pending.code());
    }

    private static Pending readPending(DataInputStream in, int format) throws IOException {
        long since = in.readLong();
        // Before there were delays only old messages made something wait, and the arrival of the last one was kept.
        long dueAt = format == WITHOUT_MEMORY ? in.readLong() + Pending.SETTLED_MILLIS : in.readLong();
        boolean old = format == WITHOUT_MEMORY || in.readBoolean();
        String leaving = format == WITHOUT_MEMORY ? null : readText(in);
        boolean hasValue = in.readBoolean();
        double value = in.readDouble();
        return new Pending(since, dueAt, old, leaving, hasValue ? value : null, readText(in), readText(in));
    }

    private static DeviceState readDevice(DataInputStream in, int format) throws IOException {
        String code = in.readUTF();
        String kind = in.readUTF();
        String zone = readText(in);
        String place = readText(in);
        Map<String, Double> attributes = new HashMap<>();
        for (int n = in.readUnsignedShort(); n > 0; n--) {
            attributes.put(in.readUTF(), in.readDouble());
        }
        long stateAt = in.readLong();
        String state = readText(in);
        int intervalSeconds = in.readInt();
        String mode = readText(in);
        long since = in.readLong();
        long until = in.readLong();
        DeviceState device = new DeviceState(new AppliedDevice(
                code,
                kind,
                zone,
                place,
                attributes,
                intervalSeconds,
                mode == null ? null : new AppliedMode(mode, since, until)));
        device.stateAt = stateAt;
        device.state = state;
        device.heardAt = in.readLong();
        device.goneAt = in.readLong();
        device.quietFrom = in.readLong();
        device.silentAt = in.readLong();
        for (int n = in.readUnsignedShort(); n > 0; n--) {
            device.observe(in.readUTF(), in.readLong(), in.readDouble());
        }
        for (int n = in.readUnsignedShort(); n > 0; n--) {
            device.enter(in.readUTF(), in.readUTF());
        }
        for (int n = in.readUnsignedShort(); n > 0; n--) {
            device.pending(in.readUTF(), readPending(in, format));
        }
        if (format != WITHOUT_MEMORY) {
            for (int n = in.readUnsignedShort(); n > 0; n--) {
                String rule = in.readUTF();
                RuleMemory memory = RuleMemory.read(in, format != WITHOUT_END_OF_WINDOWS);
                if (format == WITHOUT_END_OF_WINDOWS) {
                    memory.emptyAfter(device.heardAt);
                }
                device.remember(rule, memory);
            }
        }
        return device;
    }

    private static void writeWindows(DataOutputStream out, Map<String, RepeatWindow> windows) throws IOException {
        out.writeInt(windows.size());
        for (Map.Entry<String, RepeatWindow> window : new TreeMap<>(windows).entrySet()) {
            out.writeUTF(window.getKey());
            window.getValue().write(out);
        }
    }

    private static void readWindows(DataInputStream in, Map<String, RepeatWindow> windows) throws IOException {
        for (int n = in.readInt(); n > 0; n--) {
            windows.put(in.readUTF(), RepeatWindow.read(in));
        }
    }

    private static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    private static @Nullable String readText(DataInputStream in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }
}
