package org.scenicwatch.core.notification;

import java.util.Arrays;
import java.util.Optional;
import org.scenicwatch.core.LocalText;

/** What somebody of the household group can tell the desk about an alarm; none of it verifies, mutes or resets it. */
public enum HouseAnswer {
    SAFE("safe", "平安，人员已全部撤出", "safe, everyone is out"),
    HELP("help", "需要帮助", "help needed"),
    FALSE_ALARM("false-alarm", "反映为误报", "says it is a false alarm"),
    SILENCE("silence", "请求消音", "asks for silence");

    private final String key;
    private final LocalText title;

    HouseAnswer(String key, String zh, String en) {
        this.key = key;
        this.title = new LocalText(zh, en);
    }

    /** The code in commands, events and rows. */
    public String key() {
        return key;
    }

    /** What people read. */
    public LocalText title() {
        return title;
    }

    /** Whether it says how the person is: the newest such answer of a person counts. */
    public boolean isOfThePerson() {
        return this == SAFE || this == HELP;
    }

    /** The answer with this {@link #key()}, if there is one. */
    public static Optional<HouseAnswer> of(String key) {
        return Arrays.stream(values()).filter(answer -> answer.key.equals(key)).findFirst();
    }
}
