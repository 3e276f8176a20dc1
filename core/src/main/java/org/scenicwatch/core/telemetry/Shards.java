package org.scenicwatch.core.telemetry;

import org.scenicwatch.core.device.UtdPart;

/**
 * Which of the four shard streams of an area a device belongs to. Fixed at installation: another number of shards or
 * another hash would tear the stored order of a device's messages apart.
 */
public final class Shards {

    /** How many shard streams an area has. */
    public static final int COUNT = 4;

    private Shards() {}

    /**
     * The shard of a device, 0 to {@link #COUNT} - 1; FNV-1a over the characters of its code. What stands behind a
     * transmission device is in that device's shard, because one frame tells of both.
     */
    public static int of(String device) {
        int hash = 0x811C9DC5;
        int length = UtdPart.lengthOfReporter(device);
        for (int i = 0; i < length; i++) {
            hash ^= device.charAt(i);
            hash *= 0x01000193;
        }
        // FNV's low bits alone spread short, numbered names badly.
        hash ^= hash >>> 15;
        return Math.floorMod(hash, COUNT);
    }

    /** The id of the stream of a shard, for example {@code telemetry:xijiang/3}. */
    public static String stream(String area, int shard) {
        return "telemetry:" + area + "/" + shard;
    }
}
