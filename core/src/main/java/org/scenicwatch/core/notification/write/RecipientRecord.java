package org.scenicwatch.core.notification.write;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.notification.Channel;
import org.scenicwatch.core.notification.events.DutyHeld;
import org.scenicwatch.core.notification.events.RecipientEntered;
import org.scenicwatch.core.notification.events.RecipientRevised;

/** What is held of a recipient, as events tell it. */
record RecipientRecord(
        String contactRef,
        List<DutyHeld> duties,
        @Nullable String zone,
        List<String> channels,
        List<String> priorities,
        @Nullable String quietFrom,
        @Nullable String quietUntil,
        String language) {

    static RecipientRecord of(EnterRecipient command) {
        return new RecipientRecord(
                command.contactRef(),
                command.duties().stream().map(HeldDuty::asTold).distinct().toList(),
                command.zone(),
                command.channels().stream().map(Channel::key).toList(),
                command.priorities().stream()
                        .distinct()
                        .sorted()
                        .map(Priority::name)
                        .toList(),
                text(command.quietFrom()),
                text(command.quietUntil()),
                command.english() ? "en" : "zh");
    }

    static RecipientRecord of(RecipientEntered event) {
        return new RecipientRecord(
                event.contactRef(),
                event.duties(),
                event.zone(),
                event.channels(),
                event.priorities(),
                event.quietFrom(),
                event.quietUntil(),
                event.language());
    }

    static RecipientRecord of(RecipientRevised event) {
        return new RecipientRecord(
                event.contactRef(),
                event.duties(),
                event.zone(),
                event.channels(),
                event.priorities(),
                event.quietFrom(),
                event.quietUntil(),
                event.language());
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.withSecond(0).withNano(0).toString();
    }
}
