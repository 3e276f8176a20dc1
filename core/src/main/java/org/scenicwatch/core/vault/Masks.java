package org.scenicwatch.core.vault;

/** How personal data looks where the whole of it is not needed. Masked is de-identified, not anonymous. */
public final class Masks {

    private static final String NOTHING = "***";

    private Masks() {}

    /** A phone number with its first three and last four digits: {@code 138****1234}; a short one shows its last two. */
    public static String phone(String phone) {
        String digits = phone.chars()
                .filter(c -> c >= '0' && c <= '9' || c == '+')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (digits.length() >= 10) {
            return digits.substring(0, 3) + "****" + digits.substring(digits.length() - 4);
        }
        return digits.length() >= 6 ? NOTHING + digits.substring(digits.length() - 2) : NOTHING;
    }

    /** A plate with its province and town letters and its last three signs: {@code 贵H**345}. */
    public static String plate(String plate) {
        String normal = VehicleRefs.normalise(plate);
        int length = normal.codePointCount(0, normal.length());
        if (length < 6) {
            return NOTHING;
        }
        String head = normal.substring(0, normal.offsetByCodePoints(0, 2));
        String tail = normal.substring(normal.offsetByCodePoints(normal.length(), -3));
        return head + "*".repeat(length - 5) + tail;
    }

    /** A tracking code or reference in a log line: its first four signs. */
    public static String code(String code) {
        return code.length() <= 8 ? NOTHING : code.substring(0, 4) + NOTHING;
    }
}
