package org.scenicwatch.core.document;

import org.scenicwatch.core.LocalText;

/** How a document is served: the manners of the Civil Procedure Law, which the centre follows by its own choice. */
public enum ServiceManner {
    DIRECT("直接送达", "in person"),
    POST("邮寄送达", "by post"),
    /** Only when the addressee agreed to it. */
    ELECTRONIC("电子送达", "electronically"),
    /** Left at the place because the addressee did not take it, before witnesses or a camera. */
    LEFT_IN_PLACE("留置送达", "left in place"),
    ANNOUNCEMENT("公告送达", "by announcement");

    private final LocalText title;

    ServiceManner(String zh, String en) {
        this.title = new LocalText(zh, en);
    }

    /** What people read. */
    public LocalText title() {
        return title;
    }
}
