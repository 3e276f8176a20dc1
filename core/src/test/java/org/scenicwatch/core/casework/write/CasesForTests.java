package org.scenicwatch.core.casework.write;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.eventstore.CoreApplicationForTests;
import org.springframework.context.ConfigurableApplicationContext;

/** Cases over a real event store and database. */
final class CasesForTests implements AutoCloseable {

    // 16:30 UTC is past midnight in the village.
    static final Instant AT = Instant.parse("2026-05-01T16:30:00Z");

    final ConfigurableApplicationContext context;
    final CommandGateway commands;
    final EventStore events;

    CasesForTests() {
        context = CoreApplicationForTests.start(PostgresForTests.migratedDatabase(), Map.of());
        commands = context.getBean(CommandGateway.class);
        events = context.getBean(EventStore.class);
    }

    @Override
    public void close() {
        context.close();
    }

    CaseAtHand open(String place, String category, String ref) {
        return commands.sendAndWait(request(newId(), place, category, ref));
    }

    OpenOrJoinCase request(String caseId, String place, String category, String ref) {
        return new OpenOrJoinCase(
                caseId,
                "xijiang",
                CaseOrigin.COMPLAINT,
                category,
                null,
                place,
                "Z-01",
                null,
                null,
                null,
                new Complaint(ref, null, category, "zh", 0),
                null,
                AT);
    }

    void end(String caseId) {
        commands.sendAndWait(new TriageCase(caseId, null, "fire", Priority.CRITICAL, null, AT));
        commands.sendAndWait(new ResolveCase(caseId, null, "false-alarm", null, AT));
        commands.sendAndWait(new CloseCase(caseId, null, null, AT));
    }

    List<Object> history(String id) {
        return events.readEvents(id)
                .asStream()
                .<Object>map(EventMessage::getPayload)
                .toList();
    }

    static String newId() {
        return "case:" + UUID.randomUUID();
    }
}
