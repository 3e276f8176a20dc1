package org.scenicwatch.core.device.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.device.DeviceIds;
import org.scenicwatch.core.device.DeviceRefused;
import org.scenicwatch.core.device.events.DeviceConfigured;
import org.scenicwatch.core.device.events.DeviceRegistered;

/** One device's record in the registry. */
@Aggregate
class Device {

    private static final int LONGEST_INTERVAL_SECONDS = 7 * 24 * 3600;

    /** The label that says what hangs on the circuit of a power limiter, such as {@code fire_pump}. */
    private static final String CIRCUIT = "circuit";

    @AggregateIdentifier
    private @Nullable String deviceId;

    private @Nullable DeviceRecord known;

    protected Device() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RegisterDevice command) {
        check(command);
        DeviceRecord wanted = DeviceRecord.of(command);
        if (known == null) {
            apply(registered(command, wanted));
            return;
        }
        if (!known.kind().equals(wanted.kind())) {
            throw DeviceRefused.kindMismatch(known.kind(), wanted.kind());
        }
        if (!known.equals(wanted)) {
            apply(configured(command, wanted));
        }
    }

    @EventSourcingHandler
    void evolve(DeviceRegistered event) {
        deviceId = event.deviceId();
        known = DeviceRecord.of(event);
    }

    @EventSourcingHandler
    void evolve(DeviceConfigured event) {
        known = DeviceRecord.of(event);
    }

    /** What commands to this device are judged by. */
    DeviceFacts facts() {
        DeviceRecord record = Objects.requireNonNull(known);
        String circuit = record.labels().getOrDefault(CIRCUIT, "");
        return new DeviceFacts(
                record.kind(), circuit.strip().toLowerCase(Locale.ROOT).replace('-', '_'));
    }

    private static void check(RegisterDevice command) {
        if (!DeviceIds.NAME.matcher(command.device()).matches()) {
            throw DeviceRefused.badName(command.device());
        }
        if (!(Math.abs(command.lon()) <= 180) || !(Math.abs(command.lat()) <= 90)) {
            throw DeviceRefused.badPosition(command.lon(), command.lat());
        }
        int seconds = command.reportIntervalSeconds();
        if (seconds < 1 || seconds > LONGEST_INTERVAL_SECONDS) {
            throw DeviceRefused.badInterval(seconds);
        }
        for (Map.Entry<String, Double> attribute : command.attributes().entrySet()) {
            if (!Double.isFinite(attribute.getValue())) {
                throw DeviceRefused.badAttribute(attribute.getKey());
            }
        }
    }

    private static DeviceRegistered registered(RegisterDevice command, DeviceRecord wanted) {
        return new DeviceRegistered(
                command.deviceId(),
                command.area(),
                command.device(),
                wanted.kind(),
                wanted.nameZh(),
                wanted.nameEn(),
                wanted.zone(),
                wanted.place(),
                wanted.lon(),
                wanted.lat(),
                wanted.elevation(),
                wanted.reportIntervalSeconds(),
                wanted.attributes(),
                wanted.labels(),
                command.at());
    }

    private static DeviceConfigured configured(RegisterDevice command, DeviceRecord wanted) {
        return new DeviceConfigured(
                command.deviceId(),
                command.area(),
                command.device(),
                wanted.kind(),
                wanted.nameZh(),
                wanted.nameEn(),
                wanted.zone(),
                wanted.place(),
                wanted.lon(),
                wanted.lat(),
                wanted.elevation(),
                wanted.reportIntervalSeconds(),
                wanted.attributes(),
                wanted.labels(),
                command.at());
    }
}
