package org.scenicwatch.core.alarm.detection;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * Which devices have a timer that is due, without looking at the others. Derived from their states and never stored.
 *
 * <p>A message only moves a device's timer away, so it costs nothing: the device keeps its earlier place and is given
 * the right one when that comes up. A device that reports is looked at once in three intervals.
 */
final class Timers {

    private record Place(long dueAt, String device) {}

    private final PriorityQueue<Place> queue = new PriorityQueue<>(Comparator.comparingLong(Place::dueAt));
    private boolean stale = true;

    /** Forgets all places: the timers of devices that were not touched may have moved closer. */
    void invalidate() {
        stale = true;
    }

    /** Gives a touched device a place if its timer comes sooner than the place that it has. */
    void put(DeviceState device, long dueAt) {
        if (!stale && dueAt < device.queuedFor) {
            device.queuedFor = dueAt;
            queue.add(new Place(dueAt, device.registered.device()));
        }
    }

    /** The devices whose timers are due, by code; they keep their places. */
    SortedSet<String> dueBy(long asOf, Map<String, DeviceState> devices, ToLongFunction<DeviceState> dueAt) {
        if (stale) {
            rebuild(devices, dueAt);
        }
        SortedSet<String> due = new TreeSet<>();
        Place first = queue.peek();
        while (first != null && first.dueAt <= asOf) {
            queue.remove();
            DeviceState device = devices.get(first.device);
            // A place that is not the device's newest one was given up.
            if (device != null && device.queuedFor == first.dueAt) {
                device.queuedFor = Long.MAX_VALUE;
                long now = dueAt.applyAsLong(device);
                if (now <= asOf) {
                    due.add(first.device);
                } else {
                    put(device, now);
                }
            }
            first = queue.peek();
        }
        List.copyOf(due).forEach(code -> {
            DeviceState device = devices.get(code);
            if (device != null) {
                put(device, dueAt.applyAsLong(device));
            }
        });
        return due;
    }

    private void rebuild(Map<String, DeviceState> devices, ToLongFunction<DeviceState> dueAt) {
        stale = false;
        queue.clear();
        devices.values().forEach(device -> {
            device.queuedFor = Long.MAX_VALUE;
            put(device, dueAt.applyAsLong(device));
        });
    }
}
