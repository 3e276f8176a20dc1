package org.scenicwatch.dashboard.areamodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.inhibition.WeighDesign;
import org.scenicwatch.dashboard.SiteSettings;

class SeasonTickTest {

    private final List<Object> sent = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-14T15:00:00Z");
    private boolean refuse;

    private final SeasonTick tick = new SeasonTick(
            gateway(),
            area -> Optional.empty(),
            new SiteSettings("xijiang", "西江", "Xijiang", ZoneId.of("Asia/Shanghai"), null, false),
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            });

    @Test
    void saysOnceADayThatTheSiteHasAnotherDay() {
        tick.look();
        now = Instant.parse("2026-11-14T15:59:59Z");
        tick.look();
        assertThat(sent).hasSize(1);
        now = Instant.parse("2026-11-14T16:00:00Z");
        tick.look();
        tick.look();
        assertThat(sent).hasSize(2).last().isEqualTo(new WeighDesign("xijiang", now));
    }

    @Test
    void saysItAgainWhenItFailed() {
        refuse = true;
        assertThatThrownBy(tick::look).hasMessageContaining("no database");
        refuse = false;
        tick.look();
        assertThat(sent).containsExactly(new WeighDesign("xijiang", now));
    }

    private CommandGateway gateway() {
        return (CommandGateway) Proxy.newProxyInstance(
                CommandGateway.class.getClassLoader(),
                new Class<?>[] {CommandGateway.class},
                (proxy, method, given) -> {
                    if (refuse) {
                        throw new IllegalStateException("no database");
                    }
                    sent.add(((CommandMessage<?>) given[0]).getPayload());
                    return null;
                });
    }
}
