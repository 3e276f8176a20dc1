package org.scenicwatch.core.merchant;

import java.util.regex.Pattern;

/** How merchants are named: {@code merchant:{area}/{code}} as an aggregate, {@code {area}/{code}} in rows, the code in REST. */
public final class MerchantIds {

    /** What a merchant's own code looks like. */
    public static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** The vault's field that holds whom to ask. */
    public static final String CONTACT_NAME = "name";

    /** The vault's field that holds that person's phone number. */
    public static final String CONTACT_PHONE = "phone";

    private static final String PREFIX = "merchant:";

    private MerchantIds() {}

    /** The aggregate's id. */
    public static String aggregate(String area, String code) {
        return PREFIX + area + "/" + code;
    }

    /** The id in rows of the aggregate {@code merchantId}. */
    public static String row(String merchantId) {
        return merchantId.startsWith(PREFIX) ? merchantId.substring(PREFIX.length()) : merchantId;
    }

    /** The code of a row's or an aggregate's id. */
    public static String code(String id) {
        return id.substring(id.indexOf('/') + 1);
    }
}
