package org.scenicwatch.dashboard.casesandalarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.casework.CaseState;
import org.scenicwatch.core.casework.events.CaseNoted;
import org.scenicwatch.core.casework.events.CaseTriaged;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.dashboard.Events;
import org.scenicwatch.dashboard.projection.Stored;

/** A case read from a table that is behind its events. */
class CaseNowTest {

    private static final String ID = "case:" + Events.CASE;
    private static final CaseTriaged TRIAGED =
            new CaseTriaged(ID, "bad-service", "rural-tourism", "WARNING", Events.NOON.plusSeconds(60));
    private static final CaseNoted NOTED = new CaseNoted(ID, "vault:n", Events.NOON.plusSeconds(90));

    @Test
    void aCaseThatNoTableShowsIsReadFromItsEvents() {
        CaseNow.State now = CaseNow.of(Events.CASE, null, events(0, Events.opened(), TRIAGED))
                .orElseThrow();
        assertThat(now.row().state()).isEqualTo(CaseState.TRIAGED);
        assertThat(now.row().version()).isEqualTo(1);
        assertThat(now.ahead()).extracting(TrailRow::event).containsExactly("CaseOpened", "CaseTriaged");
        assertThat(CaseNow.of(Events.CASE, null, events(0))).isEmpty();
    }

    @Test
    void whatIsNewerThanTheTableIsFoldedIntoItsRow() {
        Stored<CaseRow> stored = new Stored<>(openedRow(), 4_711);
        CaseNow.State now =
                CaseNow.of(Events.CASE, stored, events(1, TRIAGED, NOTED)).orElseThrow();
        assertThat(now.row().version()).isEqualTo(2);
        assertThat(now.row().category()).isEqualTo("bad-service");
        assertThat(now.row().lastAt()).isEqualTo(NOTED.at());
        assertThat(now.ahead()).extracting(TrailRow::actor).containsExactly("user:1", "user:1");
        assertThat(CaseNow.of(Events.CASE, stored, events(1)).orElseThrow().row())
                .isEqualTo(stored.row());
    }

    @Test
    void noStepIsToldTwiceWhenTheTableComesToItMeanwhile() {
        Stored<CaseRow> stored = new Stored<>(openedRow(), 4_711);
        CaseNow.State now =
                CaseNow.of(Events.CASE, stored, events(1, TRIAGED, NOTED)).orElseThrow();
        TrailRow triaged = now.ahead().get(0);
        TrailRow shown =
                new TrailRow(triaged.subject(), 9_000, triaged.at(), triaged.event(), triaged.actor(), triaged.facts());
        assertThat(now.after(List.of(shown))).extracting(TrailRow::event).containsExactly("CaseTriaged", "CaseNoted");
        assertThat(now.after(List.of())).extracting(TrailRow::event).containsExactly("CaseTriaged", "CaseNoted");
    }

    private static CaseRow openedRow() {
        return CaseNow.of(Events.CASE, null, events(0, Events.opened()))
                .orElseThrow()
                .row();
    }

    private static Iterator<? extends DomainEventMessage<?>> events(long first, Object... payloads) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (Object payload : payloads) {
            messages.add(new GenericDomainEventMessage<>(
                    "Case", ID, first + messages.size(), payload, MetaData.with(Actors.METADATA_KEY, "user:1")));
        }
        return messages.iterator();
    }
}
