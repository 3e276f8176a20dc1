package org.scenicwatch.dashboard.signs;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.scenicwatch.dashboard.registers.DeviceEntry;

/**
 * A sign that shows car parks.
 *
 * @param area the scenic area's code
 * @param device the sign's code
 * @param lots the codes of the car parks, in the order in which it shows them
 * @param language zh or en
 * @param aside whether it is in test or maintenance, where nobody tells it anything by rule
 */
record Board(String area, String device, List<String> lots, String language, boolean aside) {

    /** The label that names the car parks, divided by spaces. */
    static final String LOTS = "lots";

    /** The label that names the language; Chinese without it. */
    static final String LANGUAGE = "language";

    Board {
        lots = List.copyOf(lots);
    }

    /** The board that a registered sign is; none: its label names no car park. */
    static Optional<Board> of(DeviceEntry sign, Instant now) {
        List<String> lots = Arrays.stream(
                        sign.labels().getOrDefault(LOTS, "").strip().split("\\s+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        return lots.isEmpty()
                ? Optional.empty()
                : Optional.of(new Board(
                        sign.area(),
                        sign.id().substring(sign.area().length() + 1),
                        lots,
                        sign.labels().getOrDefault(LANGUAGE, "zh").startsWith("en") ? "en" : "zh",
                        sign.asideAt(now) != null));
    }

    /** Its id in rows. */
    String id() {
        return area + "/" + device;
    }
}
