package org.scenicwatch.core.complainant.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Refused;
import org.scenicwatch.core.complainant.ComplainantIds;
import org.scenicwatch.core.complainant.Origin;
import org.scenicwatch.core.complainant.events.BlockLifted;
import org.scenicwatch.core.complainant.events.OriginBlocked;

class OriginBlockTest {

    private static final String ID = ComplainantIds.block("xijiang", "0190");
    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-05-08T08:00:00Z");
    private static final BlockOrigin BLOCK =
            new BlockOrigin(ID, "xijiang", Origin.ADDRESS, "0badc0de", "case:1", "v-1", "v-2", "user:7", UNTIL, AT);
    private static final OriginBlocked BLOCKED =
            new OriginBlocked(ID, "xijiang", "address", "case:1", "v-1", "v-2", UNTIL, AT);
    private static final LiftBlock LIFT = new LiftBlock(ID, null, AT);
    private static final BlockLifted LIFTED = new BlockLifted(ID, null, AT);

    private final List<String> blocks = new ArrayList<>();
    private FixtureConfiguration<OriginBlock> fixture;

    @BeforeEach
    void setUp() {
        fixture = new AggregateTestFixture<>(OriginBlock.class).registerInjectableResource(new Blocks() {
            @Override
            public void add(BlockOrigin block) {
                blocks.add(block.origin());
            }

            @Override
            public void lifted(String blockId, Instant at) {
                blocks.add("lifted " + blockId);
            }
        });
    }

    @Test
    void theOriginGoesToTheTableAndNotToTheEvent() {
        fixture.givenNoPriorActivity().when(BLOCK).expectEvents(BLOCKED);
        assertThat(blocks).containsExactly("0badc0de");
        assertThat(BLOCK.toString()).doesNotContain("0badc0de");
    }

    @Test
    void aBlockIsLaidOnceAndLiftedOnce() {
        fixture.given(BLOCKED).when(BLOCK).expectException(Refused.with("complainant.blocked-already"));
        fixture.given(BLOCKED).when(LIFT).expectEvents(LIFTED);
        fixture.given(BLOCKED, LIFTED).when(LIFT).expectException(Refused.with("complainant.block-over"));
        assertThat(blocks).containsExactly("lifted " + ID);
    }
}
