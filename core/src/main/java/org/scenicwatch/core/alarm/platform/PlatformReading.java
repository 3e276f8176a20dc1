package org.scenicwatch.core.alarm.platform;

import java.util.regex.Pattern;
import org.scenicwatch.core.alarm.PlatformMetric;

/**
 * One figure of the platform.
 *
 * @param metric what it is
 * @param part whose it is: {@code disk}, {@code processor-history} and so on, letters, digits, hyphens and underscores
 * @param value in the metric's unit
 */
public record PlatformReading(PlatformMetric metric, String part, double value) {

    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    public PlatformReading {
        if (!PART.matcher(part).matches()) {
            throw new IllegalArgumentException("part " + part);
        }
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(metric.key() + " of " + part + " is no number");
        }
    }

    /** A name from outside as a part or a piece of one: what is not allowed there becomes a hyphen. */
    public static String asPart(String name) {
        String clean = name.replaceAll("[^A-Za-z0-9_-]", "-");
        return clean.isEmpty() ? "-" : clean.substring(0, Math.min(60, clean.length()));
    }
}
