package org.scenicwatch.ingest.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Gathers resolved SenML records of one device by the instant that they stand for. */
final class SenmlInstants implements SenmlRecords.Resolved {

    /** As many as detection remembers of a device: a pack that is delivered again is recognised whole. */
    static final int MOST_INSTANTS = 256;

    private static final int MOST_METRICS = 64;

    /** RFC 8428 section 4.5.3: below this many seconds a time counts from now. */
    private static final double FIRST_ABSOLUTE = 1 << 28;

    /** Seconds; beyond ten thousand years either way no clock is meant. */
    private static final double FARTHEST = 3.2e11;

    /** Joules of a kilowatt hour. */
    private static final double JOULES_PER_KWH = 3_600_000;

    private final Vocabulary vocabulary;
    private final Topic topic;
    private final long arrived;
    private final TreeMap<Long, Instant> instants = new TreeMap<>();
    private boolean hasUntimed;

    /** The values of one instant. */
    private static final class Instant {
        private final List<String> metrics = new ArrayList<>(4);
        private double[] values = new double[4];
    }

    SenmlInstants(Vocabulary vocabulary, Topic topic, long arrived) {
        this.vocabulary = vocabulary;
        this.topic = topic;
        this.arrived = arrived;
    }

    /** One message for each instant, oldest first. A pack whose time is "now" is a message without a time. */
    List<Decoded.Telemetry> inOrder() {
        List<Decoded.Telemetry> found = new ArrayList<>(instants.size());
        instants.forEach((at, instant) -> found.add(new Decoded.Telemetry(
                at == arrived && hasUntimed ? Decoded.NO_TIME : at,
                Decoded.NO_SEQ,
                true,
                List.copyOf(instant.metrics),
                Arrays.copyOf(instant.values, instant.metrics.size()))));
        return found;
    }

    @Override
    public void value(
            String name,
            @Nullable String unit,
            double value,
            @Nullable Boolean flag,
            double sum,
            double time,
            JsonCursor cursor) {
        String metric = metric(name, cursor);
        String metricUnit = vocabulary.unit(topic.kind(), metric);
        if (metricUnit == null) {
            throw cursor.refuse(Reason.UNKNOWN_METRIC, "n");
        }
        if (flag != null) {
            if (!metricUnit.equals("0/1")) {
                throw cursor.refuse(Reason.WRONG_TYPE, "vb");
            }
            put(time, metric, flag ? 1 : 0, cursor);
        } else if (Double.isNaN(value)) {
            putSum(time, metric, metricUnit, unit, sum, cursor);
        } else {
            put(time, metric, converted(value, unit, metric, metricUnit, cursor), cursor);
        }
    }

    /** A sum beside a value is passed over: no metric is its integral. Alone it must be one. */
    private void putSum(
            double time, String metric, String metricUnit, @Nullable String unit, double sum, JsonCursor cursor) {
        if (!metric.equals("power") || !vocabulary.measures(topic.kind(), "energy")) {
            throw cursor.refuse(Reason.UNKNOWN_METRIC, "s");
        }
        put(time, "energy", converted(sum, unit, metric, metricUnit, cursor) / JOULES_PER_KWH, cursor);
    }

    private static double converted(
            double value, @Nullable String given, String metric, String unit, JsonCursor cursor) {
        Double converted = SenmlUnits.convert(value, given, metric, unit);
        if (converted == null) {
            throw cursor.refuse(Reason.WRONG_UNIT, "u");
        }
        if (!Double.isFinite(converted)) {
            throw cursor.refuse(Reason.NOT_A_NUMBER, "v");
        }
        return converted;
    }

    /** A resolved name is the metric, or ends in it after this device's name and a separator. */
    private String metric(String name, JsonCursor cursor) {
        if (vocabulary.measures(topic.kind(), name)) {
            return name;
        }
        String device = topic.device();
        for (int at = name.indexOf(device); at >= 0; at = name.indexOf(device, at + 1)) {
            int end = at + device.length();
            boolean begins = at == 0 || isSeparator(name.charAt(at - 1));
            if (begins && end < name.length() && (isSeparator(name.charAt(end)) || name.charAt(end) == '_')) {
                return name.substring(end + 1);
            }
        }
        boolean isPath = name.indexOf('/') >= 0 || name.indexOf(':') >= 0;
        throw cursor.refuse(isPath ? Reason.FOREIGN_NAME : Reason.UNKNOWN_METRIC, "n");
    }

    private static boolean isSeparator(char c) {
        return c == '/' || c == ':' || c == '.';
    }

    private void put(double time, String metric, double value, JsonCursor cursor) {
        Instant instant = instant(time, cursor);
        int known = instant.metrics.indexOf(metric);
        if (known >= 0) {
            if (Double.compare(instant.values[known], value) != 0) {
                throw cursor.refuse(Reason.SAME_INSTANT, "v");
            }
            return;
        }
        int count = instant.metrics.size();
        if (count == MOST_METRICS) {
            throw cursor.refuse(Reason.OUT_OF_RANGE, "n");
        }
        if (count == instant.values.length) {
            instant.values = Arrays.copyOf(instant.values, count * 2);
        }
        instant.values[count] = value;
        instant.metrics.add(metric);
    }

    private Instant instant(double time, JsonCursor cursor) {
        if (!(Math.abs(time) <= FARTHEST)) {
            throw cursor.refuse(Reason.BAD_TIME, "t");
        }
        long millis = Math.round(time * 1_000);
        boolean absolute = time >= FIRST_ABSOLUTE;
        hasUntimed |= !absolute && millis == 0;
        Instant instant = instants.computeIfAbsent(absolute ? millis : arrived + millis, any -> new Instant());
        if (instants.size() > MOST_INSTANTS) {
            throw cursor.refuse(Reason.OUT_OF_RANGE, "t");
        }
        return instant;
    }
}
