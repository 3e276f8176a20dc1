package org.scenicwatch.core.alarm;

import java.util.Locale;
import java.util.Optional;

/** What speaks for a fire. A sprinkler is none: smoke sets it off, so it says nothing that its smoke detector did not. */
public enum FireSign {
    SMOKE,
    TEMPERATURE,
    POWER,
    CALL_POINT,
    COMPLAINT;

    /** The name in events and rows. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What an alarm of this kind of device under this rule is a sign of, however urgent it is as yet. */
    public static Optional<FireSign> of(String kind, String rule) {
        return switch (kind) {
            case "smoke" -> rule.equals("smoke-alarm") ? Optional.of(SMOKE) : Optional.empty();
            case "heat" -> rule.equals("heat-alarm") ? Optional.of(TEMPERATURE) : Optional.empty();
            case "callpoint", "button" -> rule.endsWith("-alarm") ? Optional.of(CALL_POINT) : Optional.empty();
            case "power" -> Optional.of(rule.startsWith("power-cable-temp") ? TEMPERATURE : POWER);
            default -> Optional.empty();
        };
    }

    /** Whether an alarm of this priority is a sign; a warning on a cable is not yet. */
    public static boolean isSign(String priority) {
        return priority.equals(Priority.CRITICAL.name());
    }
}
