package org.scenicwatch.core.mediation.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.casework.clock.CaseMilestone;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.ComplaintWithdrawn;
import org.scenicwatch.core.casework.events.MediationEnded;
import org.scenicwatch.core.casework.events.MediationStarted;
import org.scenicwatch.core.casework.write.RecordMilestone;
import org.scenicwatch.core.mediation.events.ConfirmationApplied;
import org.scenicwatch.core.mediation.write.ConcludeMediation;
import org.scenicwatch.core.mediation.write.OpenMediation;
import org.scenicwatch.core.mediation.write.StoredMediations;

/** Events of cases in, commands to mediations out. */
class MediationFollowsCaseTest {

    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");

    private final List<Object> sent = new ArrayList<>();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final StoredMediations stored = mock(StoredMediations.class);
    private final WhenCaseLeavesMediationThenConcludeMediation leaves =
            new WhenCaseLeavesMediationThenConcludeMediation(
                    DefaultCommandGateway.builder().commandBus(bus).build(), stored);
    private final WhenMediationStartedThenOpenMediation starts = new WhenMediationStartedThenOpenMediation(
            DefaultCommandGateway.builder().commandBus(bus).build());

    private final WhenConfirmationAppliedThenRecordMilestone applies = new WhenConfirmationAppliedThenRecordMilestone(
            DefaultCommandGateway.builder().commandBus(bus).build(), stored);

    @BeforeEach
    void listen() {
        bus.subscribe(RecordMilestone.class.getName(), (CommandMessage<?> message) -> sent.add(message.getPayload()));
        bus.subscribe(OpenMediation.class.getName(), (CommandMessage<?> message) -> sent.add(message.getPayload()));
        bus.subscribe(ConcludeMediation.class.getName(), (CommandMessage<?> message) -> {
            ConcludeMediation command = (ConcludeMediation) message.getPayload();
            if (command.mediationId().equals("mediation:old")) {
                throw new AggregateNotFoundException(command.mediationId(), "no record of it");
            }
            return sent.add(command);
        });
        when(stored.newestOf("case:1"))
                .thenReturn(Optional.of(new MediationStarted("case:1", "mediation:1", "peoples-mediation", AT)));
        when(stored.newestOf("case:2")).thenReturn(Optional.empty());
    }

    @Test
    void aMediationOpensWithItsStartAndEndsWithEachWayOut() {
        starts.react(new MediationStarted("case:1", "mediation:1", "peoples-mediation", AT));
        leaves.react(new MediationEnded("case:1", "mediation:1", "peoples-mediation", "agreed", null, AT));
        leaves.react(new CaseResolved("case:1", "mediated", null, AT));
        leaves.react(new ComplaintWithdrawn("case:1", "ref", true, false, null, AT));
        leaves.react(new ComplaintWithdrawn("case:1", "ref", false, true, null, AT));
        assertThat(sent)
                .containsExactly(
                        new OpenMediation("mediation:1", "case:1", "peoples-mediation", AT),
                        new ConcludeMediation("mediation:1", "agreed", AT),
                        new ConcludeMediation("mediation:1", "case-resolved", AT),
                        new ConcludeMediation("mediation:1", "complaint-withdrawn", AT));
    }

    @Test
    void whatHasNoRecordOrBeganLaterIsLeftAlone() {
        leaves.react(new MediationEnded("case:9", "mediation:old", "peoples-mediation", "agreed", null, AT));
        leaves.react(new CaseResolved("case:2", "mediated", null, AT));
        leaves.react(new CaseResolved("case:1", "mediated", null, AT.minusSeconds(1)));
        assertThat(sent).isEmpty();
        leaves.react(new CaseResolved("case:1", "mediated", null, AT.plusSeconds(1)));
        assertThat(sent).hasSize(1);
    }

    @Test
    void theClockOfTheCourtStopsWhenThePartiesApply() {
        when(stored.caseOf("mediation:1")).thenReturn(Optional.of("case:1"));
        when(stored.caseOf("mediation:2")).thenReturn(Optional.empty());
        applies.react(new ConfirmationApplied("mediation:1", null, AT));
        applies.react(new ConfirmationApplied("mediation:2", null, AT));
        assertThat(sent).containsExactly(new RecordMilestone("case:1", CaseMilestone.CONFIRMATION_APPLIED, null, AT));
    }
}
