package org.scenicwatch.core.complainant.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.complainant.ComplainantIds;
import org.scenicwatch.core.complainant.events.TextsResumed;
import org.scenicwatch.core.complainant.events.TextsStopped;

class ComplaintTextsTest {

    private static final String ID = ComplainantIds.texts("v-1");
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    private static final StopTexts STOP = new StopTexts(ID, "v-1", AT);
    private static final ResumeTexts RESUME = new ResumeTexts(ID, "v-1", AT);
    private static final TextsStopped STOPPED = new TextsStopped(ID, "v-1", AT);
    private static final TextsResumed RESUMED = new TextsResumed(ID, "v-1", AT);

    private final List<String> wishes = new ArrayList<>();
    private FixtureConfiguration<ComplaintTexts> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(ComplaintTexts.class).registerInjectableResource(new TextWishes() {
            @Override
            public void stopped(String complaintRef, Instant at) {
                wishes.add("stopped " + complaintRef);
            }

            @Override
            public void resumed(String complaintRef) {
                wishes.add("resumed " + complaintRef);
            }
        });
    }

    @Test
    void theWishHoldsWithTheEvent() {
        fixture.givenNoPriorActivity().when(STOP).expectEvents(STOPPED);
        assertThat(wishes).containsExactly("stopped v-1");
        fixture.given(STOPPED).when(RESUME).expectEvents(RESUMED);
        assertThat(wishes).containsExactly("stopped v-1", "resumed v-1");
        fixture.given(STOPPED, RESUMED).when(STOP).expectEvents(STOPPED);
    }

    @Test
    void whatIsSoAlreadyChangesNothing() {
        fixture.given(STOPPED).when(STOP).expectNoEvents();
        fixture.given(STOPPED, RESUMED).when(RESUME).expectNoEvents();
        fixture.givenNoPriorActivity().when(RESUME).expectNoEvents();
        assertThat(wishes).isEmpty();
    }
}
