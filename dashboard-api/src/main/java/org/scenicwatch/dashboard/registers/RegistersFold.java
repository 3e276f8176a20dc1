package org.scenicwatch.dashboard.registers;

import java.util.function.UnaryOperator;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.device.DeviceIds;
import org.scenicwatch.core.device.events.DeviceConfigured;
import org.scenicwatch.core.device.events.DeviceFellSilent;
import org.scenicwatch.core.device.events.DeviceHeardAgain;
import org.scenicwatch.core.device.events.DeviceRegistered;
import org.scenicwatch.core.device.events.DeviceReturnedToService;
import org.scenicwatch.core.device.events.DeviceTakenIntoMaintenance;
import org.scenicwatch.core.device.events.DeviceTakenIntoTest;
import org.scenicwatch.core.place.PlaceIds;
import org.scenicwatch.core.place.events.PlaceRegistered;
import org.scenicwatch.core.place.events.PlaceRevised;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowSpace;

/** From events to register rows, for the tables and for the live view alike. */
public final class RegistersFold {

    private final RowSpace<DeviceEntry> devices;
    private final RowSpace<PlaceEntry> places;

    public RegistersFold(RowSpace<DeviceEntry> devices, RowSpace<PlaceEntry> places) {
        this.devices = devices;
        this.places = places;
    }

    /** Takes in one event; others than those of the registers change nothing. */
    public void on(Object event, EventFacts facts) {
        if (event instanceof DeviceRegistered device) {
            put(entry(device), facts);
        } else if (event instanceof DeviceConfigured device) {
            put(entry(device), facts);
        } else if (event instanceof DeviceFellSilent device) {
            change(device.deviceId(), facts, entry -> entry.withSilentSince(device.quietSince()));
        } else if (event instanceof DeviceHeardAgain device) {
            change(device.deviceId(), facts, entry -> entry.withSilentSince(null));
        } else if (event instanceof DeviceTakenIntoTest device) {
            change(
                    device.deviceId(),
                    facts,
                    entry -> entry.withAside(new DeviceEntry.Aside("test", device.reason(), device.until())));
        } else if (event instanceof DeviceTakenIntoMaintenance device) {
            change(
                    device.deviceId(),
                    facts,
                    entry -> entry.withAside(new DeviceEntry.Aside("maintenance", device.reason(), device.until())));
        } else if (event instanceof DeviceReturnedToService device) {
            change(device.deviceId(), facts, entry -> entry.withAside(null));
        } else if (event instanceof PlaceRegistered place) {
            put(entry(place), facts);
        } else if (event instanceof PlaceRevised place) {
            put(entry(place), facts);
        }
    }

    private void put(DeviceEntry entry, EventFacts facts) {
        devices.change(entry.id(), facts.index(), before -> before == null ? entry : before.withRecordOf(entry));
    }

    private void change(String deviceId, EventFacts facts, UnaryOperator<DeviceEntry> change) {
        devices.change(DeviceIds.row(deviceId), facts.index(), before -> before == null ? null : change.apply(before));
    }

    private void put(PlaceEntry entry, EventFacts facts) {
        places.change(entry.id(), facts.index(), before -> entry);
    }

    private static DeviceEntry entry(DeviceRegistered e) {
        return new DeviceEntry(
                DeviceIds.row(e.deviceId()),
                e.area(),
                e.kind(),
                new LocalText(e.nameZh(), e.nameEn()),
                RowIds.inArea(e.area(), e.zone()),
                RowIds.inArea(e.area(), e.place()),
                e.lon(),
                e.lat(),
                e.elevation(),
                e.reportIntervalSeconds(),
                e.attributes(),
                e.labels(),
                null,
                null);
    }

    private static DeviceEntry entry(DeviceConfigured e) {
        return entry(new DeviceRegistered(
                e.deviceId(),
                e.area(),
                e.device(),
                e.kind(),
                e.nameZh(),
                e.nameEn(),
                e.zone(),
                e.place(),
                e.lon(),
                e.lat(),
                e.elevation(),
                e.reportIntervalSeconds(),
                e.attributes(),
                e.labels(),
                e.at()));
    }

    private static PlaceEntry entry(PlaceRegistered e) {
        return new PlaceEntry(
                PlaceIds.row(e.placeId()),
                e.area(),
                e.code(),
                e.layer(),
                RowIds.inArea(e.area(), e.parent()),
                new LocalText(e.nameZh(), e.nameEn()),
                e.geometry(),
                e.elevation(),
                e.attributes());
    }

    private static PlaceEntry entry(PlaceRevised e) {
        return entry(new PlaceRegistered(
                e.placeId(),
                e.area(),
                e.code(),
                e.layer(),
                e.parent(),
                e.nameZh(),
                e.nameEn(),
                e.geometry(),
                e.elevation(),
                e.attributes(),
                e.at()));
    }
}
