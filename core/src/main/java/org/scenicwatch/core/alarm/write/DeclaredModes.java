package org.scenicwatch.core.alarm.write;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AreaMode;
import org.scenicwatch.core.alarm.AreaModeRefused;
import org.scenicwatch.core.alarm.events.AreaModeDeclared;
import org.scenicwatch.core.alarm.events.AreaModeEnded;

/** Which modes of an area are on, as a pure state machine; in the order in which they were declared. */
record DeclaredModes(List<Declared> on) {

    /** The longest that a mode may last before somebody has to say so again. */
    static final Duration LONGEST = Duration.ofDays(7);

    static final DeclaredModes NONE = new DeclaredModes(List.of());

    private static final String BY_HAND = "by-hand";
    private static final String TIME = "time";

    /** One mode that is on, where and until when. */
    record Declared(AreaMode mode, @Nullable String zone, Instant until) {

        boolean is(String otherMode, @Nullable String otherZone) {
            return mode.name().equals(otherMode) && Objects.equals(zone, otherZone);
        }
    }

    DeclaredModes {
        on = List.copyOf(on);
    }

    List<Object> decide(DeclareAreaMode command) {
        if (!command.until().isAfter(command.at())
                || command.until().isAfter(command.at().plus(LONGEST))) {
            throw AreaModeRefused.invalidUntil(LONGEST);
        }
        if (on.contains(new Declared(command.mode(), command.zone(), command.until()))) {
            return List.of();
        }
        return List.of(new AreaModeDeclared(
                command.areaModesId(),
                command.area(),
                command.mode().name(),
                command.zone(),
                command.until(),
                command.commentRef(),
                command.at()));
    }

    List<Object> decide(EndAreaMode command, String area) {
        return on.stream()
                .filter(each -> each.is(command.mode().name(), command.zone()))
                .findFirst()
                .map(each -> List.<Object>of(ended(command.areaModesId(), area, each, BY_HAND, command.at())))
                .orElseThrow(AreaModeRefused::notOn);
    }

    /** A time has come at which a mode was to end; one that was given another end since stays. */
    List<Object> end(String areaModesId, String area, Instant time) {
        return on.stream()
                .filter(each -> !each.until().isAfter(time))
                .map(each -> (Object) ended(areaModesId, area, each, TIME, each.until()))
                .toList();
    }

    DeclaredModes evolve(AreaModeDeclared event) {
        List<Declared> next = without(event.mode(), event.zone());
        next.add(new Declared(AreaMode.valueOf(event.mode()), event.zone(), event.until()));
        return new DeclaredModes(next);
    }

    DeclaredModes evolve(AreaModeEnded event) {
        return new DeclaredModes(without(event.mode(), event.zone()));
    }

    private List<Declared> without(String mode, @Nullable String zone) {
        List<Declared> left = new ArrayList<>(on);
        left.removeIf(each -> each.is(mode, zone));
        return left;
    }

    private static AreaModeEnded ended(String areaModesId, String area, Declared mode, String cause, Instant at) {
        return new AreaModeEnded(areaModesId, area, mode.mode().name(), mode.zone(), cause, at);
    }
}
