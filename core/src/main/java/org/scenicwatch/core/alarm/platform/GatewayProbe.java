package org.scenicwatch.core.alarm.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.scenicwatch.core.alarm.PlatformMetric;

/** For how long each {@link Gateway} has been failing. */
final class GatewayProbe implements PlatformProbe {

    private final Supplier<Stream<Gateway>> gateways;

    GatewayProbe(Supplier<Stream<Gateway>> gateways) {
        this.gateways = gateways;
    }

    @Override
    public String name() {
        return "gateways";
    }

    @Override
    public Scope scope() {
        return Scope.NODE;
    }

    @Override
    public Set<PlatformMetric> metrics() {
        return Set.of(PlatformMetric.SMS_FAILING, PlatformMetric.SIGN_UNREACHABLE);
    }

    @Override
    public List<PlatformReading> look(Instant now) {
        return gateways.get().map(gateway -> reading(gateway, now)).toList();
    }

    private static PlatformReading reading(Gateway gateway, Instant now) {
        boolean sms = gateway.kind() == Gateway.Kind.SMS;
        double seconds = gateway.failingSince()
                .map(since -> Math.max(0, Duration.between(since, now).toMillis()) / 1e3)
                .orElse(0.0);
        return new PlatformReading(
                sms ? PlatformMetric.SMS_FAILING : PlatformMetric.SIGN_UNREACHABLE,
                (sms ? "sms-" : "sign-") + PlatformReading.asPart(gateway.name()),
                seconds);
    }
}
