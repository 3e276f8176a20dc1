package org.scenicwatch.core.device.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
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
import org.scenicwatch.core.device.events.DeviceFellSilent;
import org.scenicwatch.core.device.events.DeviceHeardAgain;
import org.scenicwatch.core.device.events.DeviceRegistered;
import org.scenicwatch.core.device.events.DeviceReturnedToService;
import org.scenicwatch.core.device.events.DeviceTakenIntoMaintenance;
import org.scenicwatch.core.device.events.DeviceTakenIntoTest;

/** One device's record in the registry. */
@Aggregate
class Device {

    private static final int LONGEST_INTERVAL_SECONDS = 7 * 24 * 3600;

    /** The label that says what hangs on the circuit of a power limiter, such as {@code fire_pump}. */
    private static final String CIRCUIT = "circuit";

    @AggregateIdentifier
    private @Nullable String deviceId;

    private String area = "";

    private String device = "";

    private @Nullable DeviceRecord known;

    private DeviceWatch watch = DeviceWatch.USUAL;

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

    @CommandHandler
    void decide(TakeDeviceIntoMode command) {
        applyAll(watch.decide(command, area, device, record().zone()));
    }

    @CommandHandler
    void decide(ReturnDeviceToService command) {
        applyAll(watch.decide(command, area, device));
    }

    @CommandHandler
    void decide(NoteDeviceSilent command) {
        applyAll(watch.decide(command, area, device, record()));
    }

    @CommandHandler
    void decide(NoteDeviceHeard command) {
        applyAll(watch.decide(command, area, device));
    }

    @EventSourcingHandler
    void evolve(DeviceTakenIntoTest event) {
        watch = watch.evolve(event);
    }

    @EventSourcingHandler
    void evolve(DeviceTakenIntoMaintenance event) {
        watch = watch.evolve(event);
    }

    @EventSourcingHandler
    void evolve(DeviceReturnedToService event) {
        watch = watch.evolve(event);
    }

    @EventSourcingHandler
    void evolve(DeviceFellSilent event) {
        watch = watch.evolve(event);
    }

    @EventSourcingHandler
    void evolve(DeviceHeardAgain event) {
        watch = watch.evolve(event);
    }

    @EventSourcingHandler
    void evolve(DeviceRegistered event) {
        deviceId = event.deviceId();
        area = event.area();
        device = event.device();
        known = DeviceRecord.of(event);
    }

    @EventSourcingHandler
    void evolve(DeviceConfigured event) {
        known = DeviceRecord.of(event);
    }

    /** Every stream begins with a registration. */
    private DeviceRecord record() {
        return Objects.requireNonNull(known);
    }

    private static void applyAll(List<Object> events) {
        events.forEach(event -> apply(event));
    }

    /** What commands to this device are judged by. */
    DeviceFacts facts() {
        String circuit = record().labels().getOrDefault(CIRCUIT, "");
        return new DeviceFacts(
                record().kind(), circuit.strip().toLowerCase(Locale.ROOT).replace('-', '_'));
    }

    private static void check(RegisterDevice command) {
        if (!DeviceIds.NAME.matcher(command.device()).matches()) {
            throw DeviceRefused.badName(command.device());
        }
        if (!(Math.abs(command.lon()) <= 180) || !(Math.abs(command.lat()) <= 90)) {
            throw DeviceRefused.badPosition(command.lon(), command.lat());
        }
        int seconds = command.reportIntervalSeconds();
        if (seconds < 0 || seconds > LONGEST_INTERVAL_SECONDS) {
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
