package org.scenicwatch.core.dispatch.write;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.dispatch.events.ResponderEntered;
import org.scenicwatch.core.dispatch.events.ResponderRevised;

/** What is held of a responder, as events tell it. */
record ResponderRecord(
        @Nullable String userId,
        @Nullable String recipientId,
        String body,
        @Nullable String team,
        List<String> skills,
        List<String> languages,
        @Nullable String zone) {

    static ResponderRecord of(EnterResponder command) {
        return new ResponderRecord(
                command.userId(),
                command.recipientId(),
                command.body(),
                command.team(),
                command.skills().stream().distinct().sorted().toList(),
                command.languages().stream().distinct().sorted().toList(),
                command.zone());
    }

    static ResponderRecord of(ResponderEntered event) {
        return new ResponderRecord(
                event.userId(),
                event.recipientId(),
                event.body(),
                event.team(),
                event.skills(),
                event.languages(),
                event.zone());
    }

    static ResponderRecord of(ResponderRevised event) {
        return new ResponderRecord(
                event.userId(),
                event.recipientId(),
                event.body(),
                event.team(),
                event.skills(),
                event.languages(),
                event.zone());
    }
}
