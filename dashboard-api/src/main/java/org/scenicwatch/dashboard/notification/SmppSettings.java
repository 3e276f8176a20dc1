package org.scenicwatch.dashboard.notification;

import java.time.Duration;

/**
 * How to reach an SMS centre by SMPP 3.4, from {@code scenicwatch.notification.sms.smpp.*}.
 *
 * @param host the centre
 * @param port its port
 * @param systemId who we are to it, at most 15 characters
 * @param password at most 8 characters, as the protocol has it
 * @param systemType empty for most centres
 * @param sourceAddress the number or name that texts come from; empty: the centre's own
 * @param sourceTon type of that number, 0 to 6
 * @param sourceNpi its numbering plan, 0 to 18
 * @param window how many texts may be unanswered at once
 * @param enquireLink how long the line may be silent before it is asked whether it lives
 * @param answer how long an answer may take
 */
record SmppSettings(
        String host,
        int port,
        String systemId,
        String password,
        String systemType,
        String sourceAddress,
        byte sourceTon,
        byte sourceNpi,
        int window,
        Duration enquireLink,
        Duration answer) {

    private static final String PREFIX = "sms.smpp.";
    private static final int LONGEST_SYSTEM_ID = 15;
    private static final int LONGEST_PASSWORD = 8;
    private static final int USUAL_PORT = 2775;

    static SmppSettings of(NotificationSettings settings) {
        String systemId = settings.required(PREFIX + "system-id");
        if (systemId.length() > LONGEST_SYSTEM_ID) {
            throw NotificationSettings.wrong(
                    PREFIX + "system-id", "must have at most " + LONGEST_SYSTEM_ID + " characters");
        }
        String password = settings.secret(PREFIX + "password");
        if (password.length() > LONGEST_PASSWORD) {
            throw NotificationSettings.wrong(
                    PREFIX + "password", "must have at most " + LONGEST_PASSWORD + " characters");
        }
        return new SmppSettings(
                settings.required(PREFIX + "host"),
                settings.port(PREFIX + "port", USUAL_PORT),
                systemId,
                password,
                settings.text(PREFIX + "system-type", ""),
                settings.text(PREFIX + "source-address", ""),
                (byte) settings.number(PREFIX + "source-ton", 0, 0, 6),
                (byte) settings.number(PREFIX + "source-npi", 0, 0, 18),
                settings.number(PREFIX + "window", 8, 1, 100),
                settings.seconds(PREFIX + "enquire-link-seconds", 30, 1, 600),
                settings.seconds(PREFIX + "answer-seconds", 10, 1, 60));
    }

    /** Without the password: this may end in a log line. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
