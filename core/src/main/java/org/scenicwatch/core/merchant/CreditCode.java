package org.scenicwatch.core.merchant;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The unified social credit code (统一社会信用代码) of GB 32100-2015: 18 signs of digits and capital letters without I, O, S, V
 * and Z, of which the third to the eighth are the digits of the region, and the last one checks the others (modulus 31,
 * weights 3 to the power of the place). How it was read: docs/standards/credit-code.md.
 */
public final class CreditCode {

    /** In the order of their values. */
    private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final Pattern SHAPE = Pattern.compile("[" + SIGNS + "]{2}[0-9]{6}[" + SIGNS + "]{10}");
    private static final int MODULUS = 31;
    private static final int BASE = 3;
    private static final int CHECKED = 17;

    private CreditCode() {}

    /** As it is written down: without blanks, in capital letters. */
    public static String normalised(String typed) {
        return typed.replaceAll("[\\s\\u3000]", "").toUpperCase(Locale.ROOT);
    }

    /** Whether it has the shape of one and its last sign is right. */
    public static boolean isValid(String code) {
        return SHAPE.matcher(code).matches() && code.charAt(CHECKED) == checkSign(code);
    }

    /** The sign that the first seventeen lead to. */
    static char checkSign(String code) {
        int sum = 0;
        int weight = 1;
        for (int place = 0; place < CHECKED; place++) {
            sum += SIGNS.indexOf(code.charAt(place)) * weight;
            weight = weight * BASE % MODULUS;
        }
        return SIGNS.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }
}
