package org.scenicwatch.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.simulator.scenario.UnknownScenario;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where {@code deploy/scenario.sh} asks the running village for a scenario: a folder in the home, so that only the owner of
 * the data can ask. A file {@code x.request} holds the name and perhaps a place; {@code x.answer} says what became of it.
 */
final class ScenarioBox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScenarioBox.class);
    private static final String REQUEST = ".request";
    private static final long PERIOD_MILLIS = 300;

    /** Starts a scenario. */
    interface Stage {

        /**
         * Begins the scenario.
         *
         * @throws UnknownScenario when there is no such scenario, or not there
         */
        void trigger(String name, @Nullable String place);
    }

    private final Path folder;
    private final Stage stage;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "scenario-box");
        thread.setDaemon(true);
        return thread;
    });

    private ScenarioBox(Path folder, Stage stage) {
        this.folder = folder;
        this.stage = stage;
    }

    /** Opens the folder and looks into it until closed. */
    static ScenarioBox open(Path folder, Stage stage) throws IOException {
        Files.createDirectories(folder);
        ScenarioBox box = new ScenarioBox(folder, stage);
        var unused = box.timer.scheduleWithFixedDelay(box::look, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        return box;
    }

    private void look() {
        try (DirectoryStream<Path> requests = Files.newDirectoryStream(folder, "*" + REQUEST)) {
            for (Path request : requests) {
                answer(request);
            }
        } catch (IOException | RuntimeException failed) {
            LOG.warn("scenario requests cannot be read folder={} cause={}", folder, failed.toString());
        }
    }

    private void answer(Path request) throws IOException {
        String[] words =
                Files.readString(request, StandardCharsets.UTF_8).strip().split("\\s+", 2);
        Files.delete(request);
        String said;
        try {
            stage.trigger(words[0], words.length > 1 ? words[1] : null);
            said = "ok 已开始 | started: " + String.join(" ", words);
        } catch (UnknownScenario unknown) {
            said = "no " + unknown.getMessage();
        }
        String name = request.getFileName().toString();
        Path answer = folder.resolve(name.substring(0, name.length() - REQUEST.length()) + ".answer");
        Path written = Files.writeString(folder.resolve(name + ".part"), said + "\n", StandardCharsets.UTF_8);
        Files.move(written, answer, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
            for (Path file : left) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException failed) {
            LOG.warn("scenario folder cannot be removed folder={} cause={}", folder, failed.toString());
        }
    }
}
