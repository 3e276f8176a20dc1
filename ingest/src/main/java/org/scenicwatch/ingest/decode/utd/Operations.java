package org.scenicwatch.ingest.decode.utd;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.device.UtdPart;

/** What people did at a fire system (8.2.1.4) or at the transmission device (8.2.1.9): a note, and the state it leads to. */
final class Operations {

    /** Bits 0 to 6; bit 5 means another thing at the transmission device. */
    private static final List<String> AT_SYSTEM =
            List.of("reset", "mute", "manual_alarm", "clear_alarm", "self_test", "confirm", "test");

    private static final List<String> AT_TRANSMISSION_DEVICE =
            List.of("reset", "mute", "manual_alarm", "clear_alarm", "self_test", "post_check", "test");

    private Operations() {}

    static List<UtdItem> items(String device, @Nullable UtdPart system, long at, int bits, int operator) {
        List<String> words = new ArrayList<>(1);
        List<String> names = system == null ? AT_TRANSMISSION_DEVICE : AT_SYSTEM;
        for (int bit = 0; bit < names.size(); bit++) {
            if ((bits >> bit & 1) == 1) {
                words.add(names.get(bit));
            }
        }
        List<UtdItem> items = new ArrayList<>(2);
        items.add(new UtdItem.Note(device, at, "operation", String.join(" ", words), operator));
        for (String word : words) {
            switch (word) {
                case "reset" -> items.add(state(device, system, at, "reset", null));
                case "mute" -> items.add(state(device, system, at, "muted", null));
                case "manual_alarm" -> items.add(state(device, system, at, "alarm", "manual"));
                default -> {
                    // Changes no state.
                }
            }
        }
        return items;
    }

    private static UtdItem state(
            String device, @Nullable UtdPart system, long at, String state, @Nullable String code) {
        return new UtdItem.State(device, system, at, true, state, code, null);
    }
}
