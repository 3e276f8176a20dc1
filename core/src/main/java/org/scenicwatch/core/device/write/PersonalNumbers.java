package org.scenicwatch.core.device.write;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Numbers by which somebody can be found, as they are written in China. Full-width digits and letters count as the usual
 * ones, spaces, dots and hyphens within a number do not count.
 */
final class PersonalNumbers {

    private static final String NO_DIGIT_BEFORE = "(?<![0-9])";
    private static final String NO_DIGIT_AFTER = "(?![0-9])";

    /** 11 digits from 13 to 19. Source: 电信网编号计划 (2017), MIIT. */
    private static final Pattern MOBILE =
            Pattern.compile(NO_DIGIT_BEFORE + "(?:86|0086)?1[3-9][0-9]{9}" + NO_DIGIT_AFTER);

    /** Region, date of birth, order and check digit. Source: GB 11643-1999; the 15 digits of GB 11643-1989 too. */
    private static final Pattern IDENTITY_CARD = Pattern.compile(NO_DIGIT_BEFORE
            + "[1-9][0-9]{5}(?:(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx]"
            + "|[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3})"
            + NO_DIGIT_AFTER);

    /**
     * Province, office and five characters, or six of a new energy vehicle; I and O are not used, the last one may be a
     * word for trailers, driving schools, the police and vehicles of Hong Kong and Macao. Source: GA 36-2018.
     */
    private static final Pattern PLATE = Pattern.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使]"
            + "[A-HJ-NP-Za-hj-np-z](?=[A-Za-z]{0,5}[0-9])[A-HJ-NP-Za-hj-np-z0-9]{4,5}"
            + "(?:[A-HJ-NP-Za-hj-np-z0-9]|[挂学警港澳领])");

    private static final Pattern SEPARATORS = Pattern.compile("(?<=[\\p{L}0-9])[\\s.·•-]{1,3}(?=[A-Za-z0-9])");

    private PersonalNumbers() {}

    /** Whether the text holds such a number. */
    static boolean areIn(String text) {
        String usual = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String closed = SEPARATORS.matcher(usual).replaceAll("");
        return holds(usual) || holds(closed);
    }

    private static boolean holds(String text) {
        return MOBILE.matcher(text).find()
                || IDENTITY_CARD.matcher(text).find()
                || PLATE.matcher(text).find();
    }
}
