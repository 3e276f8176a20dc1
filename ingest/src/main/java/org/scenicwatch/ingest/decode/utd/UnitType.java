package org.scenicwatch.ingest.decode.utd;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The data units of the upstream direction (8.1.1, 8.3.1) with their numbers of objects and bytes of each. */
enum UnitType {
    SYSTEM_STATUS(1, 102, 10),
    PART_STATUS(2, 22, 46),
    PART_ANALOG(3, 63, 16),
    SYSTEM_OPERATION(4, 102, 10),
    SYSTEM_VERSION(5, 1, 4),
    SYSTEM_CONFIGURATION(6, 3, 0),
    PART_CONFIGURATION(7, 26, 38),
    SYSTEM_CLOCK(8, 1, 8),
    DEVICE_STATUS(21, 1, 7),
    DEVICE_OPERATION(24, 127, 8),
    DEVICE_VERSION(25, 1, 2),
    DEVICE_CONFIGURATION(26, 1, 0),
    DEVICE_CLOCK(28, 1, 6);

    private static final Map<Integer, UnitType> BY_NUMBER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(type -> type.number, Function.identity()));

    private final int number;
    private final int most;
    private final int size;

    UnitType(int number, int most, int size) {
        this.number = number;
        this.most = most;
        this.size = size;
    }

    static @Nullable UnitType of(int number) {
        return BY_NUMBER.get(number);
    }

    /** Most objects of a unit. */
    int most() {
        return most;
    }

    /** Bytes of an object, its time label included; 0 when an object tells its own length. */
    int size() {
        return size;
    }
}
