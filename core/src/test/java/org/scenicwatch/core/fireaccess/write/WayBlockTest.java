package org.scenicwatch.core.fireaccess.write;

import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.fireaccess.AccessBook;
import org.scenicwatch.core.fireaccess.events.WayBlocked;
import org.scenicwatch.core.fireaccess.events.WayFreed;

class WayBlockTest {

    private static final String ID = "way:xijiang/L-01";
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    private static final Instant UNTIL = AT.plusSeconds(3_600);

    private FixtureConfiguration<WayBlock> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(WayBlock.class).registerInjectableResource(new AccessBook());
    }

    @Test
    void blocksAWayAndFreesIt() {
        fixture.givenNoPriorActivity()
                .when(block("vehicle", null, UNTIL))
                .expectEvents(blocked("vehicle", null, UNTIL));
        setUp();
        fixture.given(blocked("vehicle", null, UNTIL)).when(new FreeWay(ID, AT)).expectEvents(new WayFreed(ID, AT));
    }

    @Test
    void saysTheSameOnce() {
        fixture.given(blocked("vehicle", null, UNTIL))
                .when(block("vehicle", null, UNTIL))
                .expectNoEvents();
        setUp();
        fixture.given(blocked("vehicle", null, UNTIL))
                .when(block("works", null, null))
                .expectEvents(blocked("works", null, null));
    }

    @Test
    void blocksAnewAfterItWasFree() {
        fixture.given(blocked("vehicle", null, UNTIL), new WayFreed(ID, AT))
                .when(block("vehicle", null, UNTIL))
                .expectEvents(blocked("vehicle", null, UNTIL));
    }

    @Test
    void refusesAGroundThatSaysTooLittleAnEndThatIsPastAndFreeingWhatIsFree() {
        refused(block("other", null, null), "fireaccess.words-required");
        refused(block("moonlight", null, null), "fireaccess.unknown-ground");
        refused(block("vehicle", null, AT), "fireaccess.end-not-ahead");
        fixture.given(blocked("vehicle", null, null), new WayFreed(ID, AT))
                .when(new FreeWay(ID, AT))
                .expectException(Refused.with("fireaccess.not-blocked"));
    }

    private void refused(BlockWay command, String code) {
        fixture.givenNoPriorActivity().when(command).expectException(Refused.with(code));
        setUp();
    }

    private static BlockWay block(String ground, @Nullable String note, @Nullable Instant until) {
        return new BlockWay(ID, "xijiang", "L-01", ground, note, null, null, until, AT);
    }

    private static WayBlocked blocked(String ground, @Nullable String note, @Nullable Instant until) {
        return new WayBlocked(ID, "xijiang", "L-01", ground, note, null, null, until, AT);
    }
}
