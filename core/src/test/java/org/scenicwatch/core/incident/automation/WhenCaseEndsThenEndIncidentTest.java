package org.scenicwatch.core.incident.automation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseTransferredOut;
import org.scenicwatch.core.casework.write.CasesInMemory;
import org.scenicwatch.core.incident.write.EndIncident;

/** Events of cases in, commands to incidents out. */
class WhenCaseEndsThenEndIncidentTest {

    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");

    private final List<Object> sent = new ArrayList<>();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final CasesInMemory cases = new CasesInMemory();
    private final WhenCaseEndsThenEndIncident automation = new WhenCaseEndsThenEndIncident(
            DefaultCommandGateway.builder().commandBus(bus).build(), cases.merged());

    @BeforeEach
    void listen() {
        bus.subscribe(EndIncident.class.getName(), (CommandMessage<?> message) -> {
            EndIncident command = (EndIncident) message.getPayload();
            if (command.incidentId().equals("incident:none")) {
                throw new AggregateNotFoundException(command.incidentId(), "nothing was done on the spot");
            }
            sent.add(command);
            return null;
        });
    }

    @Test
    void everyEndOfACaseEndsItsIncident() {
        automation.react(new CaseResolved("case:1", "settled", null, AT), 5);
        automation.react(new CaseClosed("case:1", null, AT), 5);
        automation.react(new CaseTransferredOut("case:1", "police", "A-1", null, AT), 5);
        assertThat(sent).hasSize(3).containsOnly(new EndIncident("incident:1", AT));
    }

    @Test
    void theEndOfACaseEndsTheIncidentsOfThoseMergedIntoItWhetherItHasOneOrNot() {
        cases.merge("case:1", "case:2", AT);
        cases.merge("case:2", "case:none", AT);
        long number = cases.happened("case:none", new CaseResolved("case:none", "settled", null, AT));
        automation.react(new CaseResolved("case:none", "settled", null, AT), number);
        assertThat(sent)
                .containsExactlyInAnyOrder(new EndIncident("incident:1", AT), new EndIncident("incident:2", AT));
    }

    @Test
    void anEndThatIsHandledLateEndsNoIncidentThatCameAfterIt() {
        long number = cases.happened("case:2", new CaseResolved("case:2", "settled", null, AT));
        cases.merge("case:1", "case:2", AT.plusSeconds(5));
        automation.react(new CaseResolved("case:2", "settled", null, AT), number);
        assertThat(sent).containsExactly(new EndIncident("incident:2", AT));
    }
}
