package org.scenicwatch.core.dispatch.automation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.casework.write.MergedCases;
import org.scenicwatch.core.dispatch.DispatchBook;
import org.scenicwatch.core.dispatch.DispatchSwitch;
import org.scenicwatch.core.dispatch.TaskIds;
import org.scenicwatch.core.dispatch.events.TaskOpened;
import org.scenicwatch.core.dispatch.roster.ResponderTables;
import org.scenicwatch.core.dispatch.write.OpenTask;
import org.scenicwatch.core.dispatch.write.TaskBoardTable;
import org.scenicwatch.core.dispatch.write.TaskCommands;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.springframework.stereotype.Component;

/**
 * Wants people of each body that a case is given to, if the body has anybody who can be sent and is not at it already.
 * Idempotent: the task's id follows from the case, the event and the body.
 */
@Component
@ProcessingGroup(ProcessingGroups.AUTOMATIONS)
@DisallowReplay
class WhenCaseAssignedThenOpenTask {

    private final EventStore events;
    private final ResponderTables responders;
    private final TaskBoardTable board;
    private final MergedCases merged;
    private final DispatchBook book;
    private final DispatchSwitch dispatch;
    private final TaskCommands commands;

    WhenCaseAssignedThenOpenTask(
            EventStore events,
            ResponderTables responders,
            TaskBoardTable board,
            MergedCases merged,
            DispatchBook book,
            DispatchSwitch dispatch,
            TaskCommands commands) {
        this.events = events;
        this.responders = responders;
        this.board = board;
        this.merged = merged;
        this.book = book;
        this.dispatch = dispatch;
        this.commands = commands;
    }

    /** What is known of the case when it is assigned. */
    private record Facts(CaseOpened opened, String category, String priority) {}

    @EventHandler
    void react(CaseAssigned event, @SequenceNumber long number) {
        if (!dispatch.opensTasks()) {
            return;
        }
        Facts facts = facts(event.caseId(), number);
        if (facts == null) {
            return;
        }
        // Whoever came by a merge is at it, too; a task for fewer people than the category asks for by now is not
        // enough.
        int wanted = book.needs(facts.category()).takers();
        Set<String> atIt = Stream.concat(Stream.of(event.caseId()), merged.of(event.caseId(), number).stream())
                .flatMap(caseId -> board.openOf(caseId).stream())
                .filter(task -> takersOf(task.taskId()) >= wanted)
                .map(TaskBoardTable.OpenTaskOfCase::body)
                .collect(Collectors.toSet());
        for (String body : bodies(event)) {
            if (!atIt.contains(body) && responders.anyOf(facts.opened().area(), body)) {
                commands.send(command(event, number, body, facts), "when-case-assigned-then-open-task");
            }
        }
    }

    private int takersOf(String taskId) {
        return events.readEvents(taskId)
                .asStream()
                .map(EventMessage::getPayload)
                .filter(TaskOpened.class::isInstance)
                .map(TaskOpened.class::cast)
                .mapToInt(TaskOpened::takers)
                .findFirst()
                .orElse(0);
    }

    private static Set<String> bodies(CaseAssigned event) {
        Set<String> bodies = new LinkedHashSet<>(List.of(event.body()));
        bodies.addAll(event.jointBodies());
        return bodies;
    }

    private static OpenTask command(CaseAssigned event, long number, String body, Facts facts) {
        CaseOpened opened = facts.opened();
        return new OpenTask(
                TaskIds.following(event.caseId() + "#" + number + "#" + body),
                opened.area(),
                event.caseId(),
                body,
                facts.category(),
                Priority.valueOf(facts.priority()),
                opened.place(),
                opened.zone(),
                opened.lon(),
                opened.lat(),
                null,
                null,
                event.at());
    }

    private @Nullable Facts facts(String caseId, long before) {
        @Nullable Facts[] last = new Facts[1];
        try (Stream<? extends DomainEventMessage<?>> stored =
                events.readEvents(caseId).asStream()) {
            stored.takeWhile(message -> message.getSequenceNumber() < before)
                    .map(DomainEventMessage::getPayload)
                    .forEach(event -> {
                        Facts known = last[0];
                        if (event instanceof CaseOpened opened) {
                            last[0] = new Facts(opened, opened.category(), opened.priority());
                        } else if (event instanceof CaseTriaged triaged && known != null) {
                            last[0] = new Facts(known.opened(), triaged.category(), triaged.priority());
                        }
                    });
        }
        return last[0];
    }
}
