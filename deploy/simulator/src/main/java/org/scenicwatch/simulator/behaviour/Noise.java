package org.scenicwatch.simulator.behaviour;

/** Repeatable randomness: a number that depends on nothing but its keys. */
public final class Noise {
    private Noise() {}

    /** Between 0 (inclusive) and 1 (exclusive). */
    public static double unit(long seed, String key, long number) {
        long hash = seed * 0x9E3779B97F4A7C15L + number * 0xC2B2AE3D27D4EB4FL;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
        }
        hash ^= hash >>> 30;
        hash *= 0xBF58476D1CE4E5B9L;
        hash ^= hash >>> 27;
        hash *= 0x94D049BB133111EBL;
        hash ^= hash >>> 31;
        return (hash >>> 11) * 0x1.0p-53;
    }

    /** A whole number from 0 to {@code bound} - 1. */
    public static int below(int bound, long seed, String key, long number) {
        return (int) (unit(seed, key, number) * bound);
    }

    /** Between -1 and 1. */
    public static double around(long seed, String key, long number) {
        return 2 * unit(seed, key, number) - 1;
    }

    /** Between -1 and 1, without jumps: a new direction each {@code period} seconds. */
    public static double drifting(long seed, String key, long epochSecond, long period) {
        long step = Math.floorDiv(epochSecond, period);
        double t = (double) Math.floorMod(epochSecond, period) / period;
        double smooth = t * t * (3 - 2 * t);
        return (1 - smooth) * around(seed, key, step) + smooth * around(seed, key, step + 1);
    }
}
