package org.scenicwatch.dashboard.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the public may send, and how the centre is reached otherwise. The figures are our own, to be confirmed on site.
 *
 * @param perAddress filings within ten minutes from one address (IPv6: from one /64 network); a whole inn may share one
 * @param perPhone filings within an hour with one phone number
 * @param perPlace filings within an hour about one place; more than one address can send, so that nobody shuts a place off
 *     alone. What is urgent is not counted
 * @param perMinute filings within a minute from everybody together. What is urgent is not counted
 * @param centrePhone the centre's number, told to those from whom nothing is taken; empty: 12345, the government's line
 */
@ConfigurationProperties("scenicwatch.intake")
public record IntakeSettings(
        @DefaultValue("40") int perAddress,
        @DefaultValue("5") int perPhone,
        @DefaultValue("400") int perPlace,
        @DefaultValue("300") int perMinute,
        @DefaultValue("") String centrePhone) {

    private static final int MOST = 1_000_000;
    /** What one address can send in its first hour: its ten minutes' worth at once, and six times that as it comes back. */
    private static final int TEN_MINUTES_IN_AN_HOUR = 7;

    public IntakeSettings {
        check("per-address", perAddress, 1);
        check("per-phone", perPhone, 1);
        check("per-place", perPlace, TEN_MINUTES_IN_AN_HOUR * perAddress);
        check("per-minute", perMinute, perAddress + 1);
        if (!centrePhone.isBlank() && !centrePhone.matches("\\+?[0-9][0-9 \\-]{2,24}")) {
            throw new IllegalArgumentException(
                    "scenicwatch.intake.centre-phone must be a phone number, not \"" + centrePhone + "\"");
        }
    }

    /** The figures as they are shipped. */
    static IntakeSettings shipped() {
        return new IntakeSettings(40, 5, 400, 300, "");
    }

    private static void check(String name, int value, int least) {
        if (value < least || value > MOST) {
            throw new IllegalArgumentException(
                    "scenicwatch.intake." + name + " must be from " + least + " to " + MOST + ", not " + value);
        }
    }
}
