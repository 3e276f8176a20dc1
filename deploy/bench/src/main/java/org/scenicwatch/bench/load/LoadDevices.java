package org.scenicwatch.bench.load;

import java.util.List;
import java.util.Locale;
import org.scenicwatch.core.telemetry.Quality;
import org.scenicwatch.core.telemetry.Sample;

/**
 * The devices of a measurement and what they report, two metrics a message: of ten devices five are power limiters, two
 * smoke detectors, two hydrants and one a heat detector. All values stay well within the rules unless an alarm is wanted.
 */
public final class LoadDevices {

    /** The area of the topics. */
    public static final String AREA = "xijiang";

    /** Above every threshold of a residual current, in mA. */
    private static final double ALARMING_MILLIAMPERES = 800;

    /** Half of the mix, so that alarms can be raised at this share of the devices. */
    private static final Kind[] MIX = {
        Kind.POWER, Kind.SMOKE, Kind.POWER, Kind.HYDRANT, Kind.POWER,
        Kind.SMOKE, Kind.POWER, Kind.HYDRANT, Kind.POWER, Kind.HEAT
    };

    private LoadDevices() {}

    /** A kind of the mix with its two metrics and the ranges of their values, in hundredths. */
    public enum Kind {
        POWER("residual_current", 500, 2_000, "cable_temp_1", 2_000, 1_500),
        SMOKE("smoke", 0, 20, "temperature", 1_500, 1_000),
        HYDRANT("pressure", 30, 20, "flow", 0, 5),
        HEAT("temperature", 1_500, 1_000, "battery", 8_000, 1_900);

        final String first;
        final String second;
        private final int firstFrom;
        private final int firstSpan;
        private final int secondFrom;
        private final int secondSpan;

        Kind(String first, int firstFrom, int firstSpan, String second, int secondFrom, int secondSpan) {
            this.first = first;
            this.firstFrom = firstFrom;
            this.firstSpan = firstSpan;
            this.second = second;
            this.secondFrom = secondFrom;
            this.secondSpan = secondSpan;
        }

        /** The kind's name in topics and registers. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The first metric's value of the {@code turn}th message of a device, in hundredths. */
        long firstValue(int device, long turn) {
            return firstFrom + Math.floorMod(device * 31L + turn * 17, firstSpan);
        }

        /** The second metric's value of the {@code turn}th message of a device, in hundredths. */
        long secondValue(int device, long turn) {
            return secondFrom + Math.floorMod(device * 13L + turn * 7, secondSpan);
        }
    }

    /** The kind of the device at {@code index}. */
    public static Kind kind(int index) {
        return MIX[index % MIX.length];
    }

    /** The id of the device at {@code index}, the same in every run. */
    public static String id(int index) {
        return String.format(Locale.ROOT, "L%05d", index);
    }

    /** Where the device at {@code index} publishes its readings. */
    public static String topic(int index) {
        return "scenic/" + AREA + "/" + kind(index).key() + "/" + id(index) + "/telemetry";
    }

    /** The index of the {@code n}th power limiter, whose residual current can be made to alarm. */
    public static int powerLimiter(int n) {
        return 2 * n;
    }

    /** A residual current that raises an alarm, in hundredths of mA. */
    static long alarmingValue() {
        return (long) (ALARMING_MILLIAMPERES * 100);
    }

    /** The {@code turn}th message of a device as the platform takes it, three milliseconds on its way. */
    static Sample sample(int index, long turn, long atMillis) {
        Kind kind = kind(index);
        return new Sample(
                id(index),
                atMillis,
                atMillis + 3,
                turn + 1,
                Quality.GOOD,
                true,
                Sample.NO_CLAIM,
                List.of(kind.first, kind.second),
                new double[] {kind.firstValue(index, turn) / 100.0, kind.secondValue(index, turn) / 100.0});
    }

    /** A file that registers {@code count} devices, as {@code POST /api/v1/devices/import} takes it. */
    public static String csv(int count) {
        StringBuilder csv = new StringBuilder(count * 96);
        csv.append("device,kind,name_zh,name_en,zone,place,lon,lat,elevation,interval_s,attributes\n");
        for (int i = 0; i < count; i++) {
            csv.append(id(i))
                    .append(',')
                    .append(kind(i).key())
                    .append(",负载设备")
                    .append(i)
                    .append(",load device ")
                    .append(i)
                    .append(",zone-load,,")
                    .append(108.17 + i % 200 * 0.00005)
                    .append(',')
                    .append(26.49 + i / 200 * 0.00005)
                    .append(",,86400,\n");
        }
        return csv.toString();
    }
}
