package org.scenicwatch.core.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Draws a sample that anybody can draw again: each candidate is ordered by the SHA-256 of {@code seed}, a line feed and its
 * id in UTF-8, read as hexadecimal digits, and the first are taken. Who drew, when and in which order the candidates came
 * change nothing.
 */
public final class SampleDraw {

    /** Reviews are read by people: more of them at once are not read. */
    public static final int MOST = 200;

    private SampleDraw() {}

    /** The first {@code count} of the candidates in the order of the seed; all of them when there are no more. */
    public static List<String> draw(String seed, int count, Collection<String> candidates) {
        return candidates.stream()
                .distinct()
                .sorted(Comparator.comparing((String id) -> sha256(seed + '\n' + id))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(count)
                .toList();
    }

    /** How many of a stratum of this size an amount means. */
    public static int sizeOf(SampleUnit unit, int amount, int population) {
        return switch (unit) {
            case COUNT -> Math.min(amount, population);
            case SHARE -> (int) (((long) population * amount + 99) / 100);
        };
    }

    /** SHA-256 of the candidates, sorted, each with a line feed after it: proof of what was drawn from. */
    public static String fingerprint(Collection<String> candidates) {
        StringBuilder text = new StringBuilder();
        candidates.stream().distinct().sorted().forEach(id -> text.append(id).append('\n'));
        return sha256(text.toString());
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
