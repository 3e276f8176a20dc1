package org.scenicwatch.simulator.scenario;

/** A scenario that does not exist, or a place where it cannot happen; the message says what can be given instead. */
public final class UnknownScenario extends RuntimeException {
    private UnknownScenario(String message) {
        super(message);
    }

    static UnknownScenario name(String name) {
        String names = String.join(", ", Scenarios.NAMES);
        return new UnknownScenario(
                "没有场景 " + name + "，可用：" + names + " / no scenario " + name + "; there are: " + names);
    }

    static UnknownScenario place(String name, String place, String example) {
        return new UnknownScenario("场景 " + name + " 不能用于 " + place + "，例如：" + example + " / scenario " + name
                + " cannot happen at " + place + "; for example: " + example);
    }
}
