package org.scenicwatch.core.lostperson.automation;

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
import org.scenicwatch.core.casework.events.ComplaintRefused;
import org.scenicwatch.core.casework.events.ComplaintWithdrawn;
import org.scenicwatch.core.casework.write.CasesInMemory;
import org.scenicwatch.core.lostperson.write.EndSearch;

/** Events of cases in, commands to searches out. */
class WhenCaseEndsThenEndSearchTest {

    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");

    private final List<Object> sent = new ArrayList<>();
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final CasesInMemory cases = new CasesInMemory();
    private final WhenCaseEndsThenEndSearch automation = new WhenCaseEndsThenEndSearch(
            DefaultCommandGateway.builder().commandBus(bus).build(), cases.merged());

    @BeforeEach
    void listen() {
        bus.subscribe(EndSearch.class.getName(), (CommandMessage<?> message) -> {
            EndSearch command = (EndSearch) message.getPayload();
            if (command.searchId().equals("search:none")) {
                throw new AggregateNotFoundException(command.searchId(), "nobody is looked for");
            }
            sent.add(command);
            return null;
        });
    }

    @Test
    void everyEndOfACaseEndsItsSearch() {
        automation.react(new CaseResolved("case:1", "person-found", null, AT), 5);
        automation.react(new CaseClosed("case:1", null, AT), 5);
        automation.react(new CaseTransferredOut("case:1", "police", "A-1", null, AT), 5);
        automation.react(new ComplaintRefused("case:1", "ground", null, AT), 5);
        automation.react(new ComplaintWithdrawn("case:1", "ref", true, false, null, AT), 5);
        automation.react(new ComplaintWithdrawn("case:1", "ref", false, true, null, AT), 5);
        assertThat(sent)
                .containsExactly(
                        new EndSearch("search:1", "resolved", "person-found", AT),
                        new EndSearch("search:1", "closed", null, AT),
                        new EndSearch("search:1", "transferred-out", null, AT),
                        new EndSearch("search:1", "refused", null, AT),
                        new EndSearch("search:1", "withdrawn", null, AT));
    }

    @Test
    void aCaseWithoutASearchEndsQuietly() {
        automation.react(new CaseClosed("case:none", null, AT), 5);
        automation.react(new CaseClosed("case:1", null, AT), 5);
        assertThat(sent).hasSize(1);
    }

    @Test
    void theEndOfACaseEndsTheSearchesOfThoseMergedIntoItWhetherItHasOneOrNot() {
        cases.merge("case:1", "case:2", AT);
        cases.merge("case:2", "case:none", AT);
        cases.merge("case:3", "case:none", AT);
        long number = cases.happened("case:none", new CaseResolved("case:none", "person-found", null, AT));
        automation.react(new CaseResolved("case:none", "person-found", null, AT), number);
        assertThat(sent)
                .containsExactlyInAnyOrder(
                        new EndSearch("search:1", "resolved", "person-found", AT),
                        new EndSearch("search:2", "resolved", "person-found", AT),
                        new EndSearch("search:3", "resolved", "person-found", AT));
    }

    @Test
    void anEndThatIsHandledLateEndsNoSearchThatCameAfterIt() {
        long number = cases.happened("case:2", new CaseResolved("case:2", "person-found", null, AT));
        cases.merge("case:1", "case:2", AT.plusSeconds(5));
        automation.react(new CaseResolved("case:2", "person-found", null, AT), number);
        assertThat(sent).containsExactly(new EndSearch("search:2", "resolved", "person-found", AT));
    }
}
