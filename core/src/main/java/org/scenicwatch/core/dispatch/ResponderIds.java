package org.scenicwatch.core.dispatch;

import java.util.regex.Pattern;

/** How somebody who can be sent is named: {@code responder:{area}/{code}} as an aggregate, the bare code in REST. */
public final class ResponderIds {

    /** What a responder's own code looks like. */
    public static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private ResponderIds() {}

    /** The aggregate's id. */
    public static String aggregate(String area, String code) {
        return "responder:" + area + "/" + code;
    }

    /** The code of the aggregate {@code responderId}. */
    public static String code(String responderId) {
        return responderId.substring(responderId.indexOf('/') + 1);
    }
}
