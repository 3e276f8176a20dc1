package org.scenicwatch.simulator.behaviour;

/** Invented number plates in the pattern of the region; any likeness to a real one is chance. */
final class Plates {
    private static final String[] REGIONS = {
        "贵H", "贵H", "贵H", "贵H", "贵H", "贵A", "贵A", "贵C", "贵J", "湘N", "桂B", "渝A", "粤B", "川A",
    };
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private Plates() {}

    /**
     * A vehicle's plate.
     *
     * @param text the plate
     * @param color blue, green (electric) or yellow (coach)
     */
    record Plate(String text, String color) {}

    static Plate of(long seed, String key, long number) {
        String region = REGIONS[Noise.below(REGIONS.length, seed, key + "p", number)];
        double kind = Noise.unit(seed, key + "k", number);
        String tail = tail(seed, key, number);
        if (kind < 0.28) {
            return new Plate(region + "D" + tail, "green");
        }
        return new Plate(region + tail, kind < 0.94 ? "blue" : "yellow");
    }

    private static String tail(long seed, String key, long number) {
        StringBuilder tail = new StringBuilder(5);
        for (int i = 0; i < 5; i++) {
            boolean letter = i < 2 && Noise.unit(seed, key + "l" + i, number) < 0.35;
            tail.append(
                    letter
                            ? LETTERS.charAt(Noise.below(LETTERS.length(), seed, key + "c" + i, number))
                            : (char) ('0' + Noise.below(10, seed, key + "d" + i, number)));
        }
        return tail.toString();
    }
}
