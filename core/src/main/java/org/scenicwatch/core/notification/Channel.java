package org.scenicwatch.core.notification;

import java.util.Arrays;
import java.util.Optional;
import org.scenicwatch.core.LocalText;

/** A kind of way to a person. */
public enum Channel {
    /** A text message to the phone. */
    SMS("sms", "短信", "SMS"),
    /** A call that speaks the text. */
    VOICE("voice", "语音电话", "Voice call"),
    /** A mail. */
    EMAIL("email", "邮件", "E-mail");

    private final String key;
    private final LocalText title;

    Channel(String key, String zh, String en) {
        this.key = key;
        this.title = new LocalText(zh, en);
    }

    /** The word in events, files, settings and REST. */
    public String key() {
        return key;
    }

    /** What people call it. */
    public LocalText title() {
        return title;
    }

    /** Whether it needs the person's phone number rather than a mail address. */
    public boolean needsPhone() {
        return this != EMAIL;
    }

    /** The channel with this key. */
    public static Optional<Channel> of(String key) {
        return Arrays.stream(values())
                .filter(channel -> channel.key.equals(key))
                .findFirst();
    }
}
