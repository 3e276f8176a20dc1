package org.scenicwatch.core.eventrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/event-catalogue.md} lists exactly the events that exist, with their fields. */
class EventCatalogueTest {

    private static final Path CATALOGUE = Path.of("../docs/event-catalogue.md");
    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z]+\\.[A-Za-z]+)` \\| (\\d+) \\| ([^|]+) \\| ([^|]+) \\|");

    @Test
    void theCatalogueListsExactlyTheEventsThatExist() throws IOException {
        Map<String, String> written = new TreeMap<>();
        for (String line : Files.readAllLines(CATALOGUE)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                assertThat(row.group(3).strip())
                        .as("what %s says", row.group(1))
                        .isNotEmpty();
                assertThat(written.put(
                                row.group(1), row.group(2) + ": " + row.group(4).strip()))
                        .isNull();
            }
        }
        Map<String, String> existing = new TreeMap<>();
        for (Class<?> type : StoredEvents.all()) {
            existing.put(StoredEvents.of(type).value(), StoredEvents.of(type).revision() + ": " + fields(type));
        }
        assertThat(written).isEqualTo(existing);
    }

    private static String fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }
}
