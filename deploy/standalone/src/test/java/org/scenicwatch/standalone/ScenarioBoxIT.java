package org.scenicwatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scenicwatch.simulator.scenario.Scenarios;
import org.scenicwatch.simulator.village.Village;

class ScenarioBoxIT {

    @TempDir
    private Path home;

    @Test
    void beginsWhatIsAskedForAndSaysWhyItCannot() throws Exception {
        List<String> begun = new CopyOnWriteArrayList<>();
        Village village = Village.demo();
        Path folder = home.resolve("scenarios");
        try (ScenarioBox box = ScenarioBox.open(folder, (name, place) -> {
            var unused = Scenarios.of(village, name, place);
            begun.add(name + "@" + place);
        })) {
            assertThat(answerTo(folder, "kitchen-fire house-0420")).startsWith("ok ");
            assertThat(answerTo(folder, "main-burst")).startsWith("ok ");
            assertThat(answerTo(folder, "earthquake")).startsWith("no ").contains("kitchen-fire");
            assertThat(begun).containsExactly("kitchen-fire@house-0420", "main-burst@null");
        }
        assertThat(folder).doesNotExist();
    }

    private static String answerTo(Path folder, String request) throws Exception {
        Path part = Files.writeString(folder.resolve("one.part"), request + "\n");
        Files.move(part, folder.resolve("one.request"));
        Path answer = folder.resolve("one.answer");
        await().untilAsserted(() -> assertThat(answer).exists());
        String said = Files.readString(answer);
        Files.delete(answer);
        return said;
    }
}
