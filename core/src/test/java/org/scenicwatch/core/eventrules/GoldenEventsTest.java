package org.scenicwatch.core.eventrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.scenicwatch.core.eventstore.EventJson;
import org.scenicwatch.core.eventstore.EventType;
import org.scenicwatch.core.eventstore.Lift;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was stored once can be read for ever: each event has a golden file of its present revision, which it writes and
 * reads to the letter. A file that is missing is written when the system property {@code golden.write} is set; a file
 * that exists is never changed: another shape is another revision.
 */
class GoldenEventsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private final ObjectMapper mapper = EventJson.mapper();

    @TestFactory
    Stream<DynamicTest> everyEventWritesAndReadsItsGoldenFile() {
        return StoredEvents.all().stream()
                .map(type -> DynamicTest.dynamicTest(StoredEvents.of(type).value(), () -> holds(type)));
    }

    @Test
    void everyGoldenFileBelongsToAnEventThatExists() throws IOException {
        List<String> aliases = StoredEvents.all().stream()
                .map(type -> StoredEvents.of(type).value())
                .toList();
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .as("an event that was published once stays readable")
                    .isSubsetOf(aliases);
        }
    }

    @Test
    void noRevisionIsLeftOut() throws IOException {
        for (Class<?> type : StoredEvents.all()) {
            EventType event = StoredEvents.of(type);
            for (int revision = 1; revision <= event.revision(); revision++) {
                assertThat(GOLDEN.resolve(event.value()).resolve(revision + ".json"))
                        .exists();
            }
        }
    }

    @Test
    void everyOlderRevisionIsLiftedToThePresentOne() throws IOException {
        Map<String, Lift> lifts = StoredEvents.lifts();
        for (Class<?> type : StoredEvents.all()) {
            EventType event = StoredEvents.of(type);
            for (int revision = 1; revision < event.revision(); revision++) {
                ObjectNode json = (ObjectNode)
                        mapper.readTree(GOLDEN.resolve(event.value()).resolve(revision + ".json"));
                for (int from = revision; from < event.revision(); from++) {
                    Lift lift = lifts.get(event.value() + "/" + from);
                    assertThat(lift)
                            .as("%s of revision %d has a lift", event.value(), from)
                            .isNotNull();
                    lift.lift(json);
                }
                Object read = mapper.treeToValue(json, type);
                assertThat(mapper.valueToTree(read).toString())
                        .as("%s of revision %d keeps all that it says", event.value(), revision)
                        .isEqualTo(json.toString());
            }
        }
    }

    private void holds(Class<?> type) throws IOException {
        EventType event = StoredEvents.of(type);
        Path file = GOLDEN.resolve(event.value()).resolve(event.revision() + ".json");
        Object sample = Sample.of(type);
        if (Files.notExists(file) && System.getProperty("golden.write") != null) {
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file, mapper.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(sample) + "\n");
        }
        assertThat(file)
                .as("%s has no golden file; set -Dgolden.write once to make it", event.value())
                .exists();

        String golden = Files.readString(file);
        assertThat(mapper.readTree(mapper.writeValueAsString(sample)))
                .as("what %s writes; another shape needs another revision", event.value())
                .isEqualTo(mapper.readTree(golden));
        Object read = mapper.readValue(golden, type);
        assertThat(read).usingRecursiveComparison().isEqualTo(sample);
    }
}
