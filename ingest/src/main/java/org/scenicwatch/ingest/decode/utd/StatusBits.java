package org.scenicwatch.ingest.decode.utd;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.device.UtdPart;

/**
 * What the bits of a status say in the words of the outside contract. Several may be set at once: each is a report of
 * its own, the gravest last, so that it is the state that stays; without any the device is normal. Bit 0 is set in normal
 * work and not in test.
 */
enum StatusBits {
    /** 8.2.1.1. */
    SYSTEM(
            List.of(
                    new Word(13, "reset", null),
                    new Word(6, "feedback", null),
                    new Word(5, "activated", null),
                    new Word(4, "supervisory", null),
                    new Word(3, "disabled", null),
                    new Word(8, "fault", "main_power"),
                    new Word(9, "fault", "backup_power"),
                    new Word(10, "fault", "bus"),
                    new Word(2, "fault", null),
                    new Word(1, "alarm", null)),
            List.of(
                    new Word(7, "delayed", null),
                    new Word(11, "manual", null),
                    new Word(12, "configuration_changed", null))),
    /** 8.2.1.2. */
    PART(
            List.of(
                    new Word(6, "feedback", null),
                    new Word(5, "activated", null),
                    new Word(4, "supervisory", null),
                    new Word(3, "disabled", null),
                    new Word(8, "fault", "power"),
                    new Word(2, "fault", null),
                    new Word(1, "alarm", null)),
            List.of(new Word(7, "delayed", null))),
    /** 8.2.1.8. */
    TRANSMISSION_DEVICE(
            List.of(
                    new Word(3, "fault", "main_power"),
                    new Word(4, "fault", "backup_power"),
                    new Word(5, "fault", "link"),
                    new Word(6, "fault", "line"),
                    new Word(2, "fault", null),
                    new Word(1, "alarm", null)),
            List.of());

    /** A bit and what it says. */
    private record Word(int bit, String state, @Nullable String code) {
        boolean isSetIn(int bits) {
            return (bits >> bit & 1) == 1;
        }
    }

    private final List<Word> states;
    private final List<Word> flags;

    StatusBits(List<Word> states, List<Word> flags) {
        this.states = states;
        this.flags = flags;
    }

    /** The reports of one status. */
    List<UtdItem> reports(String device, @Nullable UtdPart part, long at, int bits, @Nullable String name) {
        boolean live = (bits & 1) == 1;
        String detail = detail(bits, name);
        List<UtdItem> reports = new ArrayList<>(2);
        boolean faultIsNamed = false;
        for (Word word : states) {
            boolean nameless = word.state.equals("fault") && word.code == null;
            if (word.isSetIn(bits) && !(nameless && faultIsNamed)) {
                faultIsNamed |= word.state.equals("fault");
                reports.add(new UtdItem.State(device, part, at, live, word.state, word.code, detail));
            }
        }
        if (reports.isEmpty()) {
            reports.add(new UtdItem.State(device, part, at, live, "normal", null, detail));
        }
        return reports;
    }

    private @Nullable String detail(int bits, @Nullable String name) {
        List<String> set = flags.stream()
                .filter(flag -> flag.isSetIn(bits))
                .map(Word::state)
                .toList();
        if (set.isEmpty()) {
            return name;
        }
        String words = set.toString();
        return name == null ? words : name + " " + words;
    }
}
