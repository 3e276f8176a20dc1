package org.scenicwatch.core.alarm.write;

import java.util.ArrayList;
import java.util.List;
import org.scenicwatch.core.alarm.AlarmCondition;
import org.scenicwatch.core.alarm.AlarmRefused;
import org.scenicwatch.core.alarm.Latch;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.events.AlarmIntroduced;

/** The life of an alarm that begins before it is raised: normal, in occurrence 0, and over as far as anybody is concerned. */
final class NeverRaised {

    private NeverRaised() {}

    /** It is introduced, and then goes out of service, or waits for the commander, as any other alarm does. */
    static List<Object> decide(TakeRuleOutOfService command, AlarmAside aside, AlarmLife life) {
        if (life.isKnown()) {
            throw AlarmRefused.known();
        }
        AlarmIntroduced introduced = new AlarmIntroduced(
                command.alarmId(),
                command.area(),
                command.sourceType().key(),
                command.sourceId(),
                command.kind(),
                command.ruleId(),
                command.ruleVersion(),
                command.level(),
                command.priority().name(),
                command.latching().name(),
                command.zone(),
                command.place(),
                command.at());
        List<Object> events = new ArrayList<>();
        events.add(introduced);
        events.addAll(aside.decide(command.ofAlarm(), evolve(introduced)));
        return events;
    }

    static AlarmLife evolve(AlarmIntroduced event) {
        return new AlarmLife(
                0,
                AlarmCondition.NORMAL,
                Latch.NONE,
                Latching.valueOf(event.latching()),
                event.level(),
                Priority.valueOf(event.priority()),
                null,
                event.area(),
                event.sourceId(),
                event.kind(),
                event.zone(),
                event.place(),
                null,
                null,
                Chatter.NONE);
    }
}
