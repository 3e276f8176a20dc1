package org.scenicwatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scenicwatch.bench.load.WhatIfHydrants;
import org.scenicwatch.core.alarm.DefaultRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A changed rule over 10 million stored readings of 500 hydrants, asked and answered over REST. */
final class WhatIf {

    private static final int HYDRANTS = Integer.getInteger("bench.hydrants", 500);
    private static final int READINGS = Integer.getInteger("bench.readings", 10_000_000);
    private static final double BAR_SECONDS = 60;
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final String RULE = "hydrant-municipal-pressure-low";

    private WhatIf() {}

    static List<Measurement> measure(Path root) throws Exception {
        Path folder = Files.createTempDirectory("scenicwatch-bench-");
        // A resource, so that a folder that cannot be deleted does not hide why the run failed.
        try (AutoCloseable gone = () -> Subject.delete(folder)) {
            try (Subject subject = Subject.startBare(root, folder, Map.of());
                    Database database = Database.of(subject.home())) {
                Rest rest = Rest.signedIn(subject.url(), Subject.PASSWORD);
                JsonNode report = rest.post("/api/v1/devices/import", "text/csv", WhatIfHydrants.csv(HYDRANTS));
                if (report.path("accepted").asInt() != HYDRANTS) {
                    throw new IOException("not all hydrants were registered: " + report);
                }
                database.awaitAtHead("registers", "domain_event");
            }
            HistoryFill filled = HistoryFill.of(folder, HYDRANTS, READINGS);
            try (Subject subject = Subject.startBare(root, folder, Map.of())) {
                return ask(subject, filled);
            }
        }
    }

    private static List<Measurement> ask(Subject subject, HistoryFill filled) throws Exception {
        String name = Scenario.WHAT_IF_10M.word();
        Rest rest = Rest.signedIn(subject.url(), Subject.PASSWORD);
        ObjectNode question = Rest.JSON.createObjectNode();
        question.set("rule", changedRule());
        question.put("from", Instant.ofEpochMilli(filled.first()).toString());
        question.put("to", Instant.ofEpochMilli(filled.end()).toString());
        double cpuBefore = ProcessorTime.ofProcess(subject.pid());
        double databaseBefore = ProcessorTime.ofTree(subject.postgresPid());
        long begin = System.nanoTime();
        String id = rest.post("/api/v1/what-if", "application/json", question.toString())
                .path("id")
                .asString();
        JsonNode view = rest.get("/api/v1/what-if/" + id);
        while (view.path("state").asString().equals("RUNNING")) {
            Thread.sleep(LOOK_EVERY_MILLIS);
            view = rest.get("/api/v1/what-if/" + id);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        long rows = filled.rows();
        check(view, rows);
        return List.of(
                Measurement.atMost(name, seconds, "s", BAR_SECONDS),
                Measurement.reported(name + "-readings", rows, "readings"),
                Measurement.reported(name + "-rate", rows / seconds, "readings/s"),
                Measurement.reported(name + "-platform-cpu", ProcessorTime.ofProcess(subject.pid()) - cpuBefore, "s"),
                Measurement.reported(
                        name + "-database-cpu", ProcessorTime.ofTree(subject.postgresPid()) - databaseBefore, "s"),
                Measurement.reported(name + "-heap-live", Heap.liveMegabytes(subject.pid()), "MB"));
    }

    /** The lower threshold passes what is a little low and keeps what is critical. */
    private static ObjectNode changedRule() {
        ObjectNode rule = Rest.JSON.valueToTree(DefaultRules.load().stream()
                .filter(each -> each.id().equals(RULE))
                .findFirst()
                .orElseThrow());
        ((ObjectNode) rule.path("levels").path(0)).put("threshold", 0.12);
        return rule;
    }

    private static void check(JsonNode view, long rows) throws IOException {
        JsonNode result = view.path("result");
        long cycles = rows / WhatIfHydrants.CYCLE;
        String found = String.format(
                Locale.ROOT,
                "%s done=%d lost=%d same=%d gained=%d",
                view.path("state").asString(),
                view.path("done").asLong(),
                result.path("lost").asLong(),
                result.path("same").asLong(),
                result.path("gained").asLong());
        String expected = String.format(Locale.ROOT, "DONE done=%d lost=%d same=%d gained=0", rows, cycles, cycles);
        if (!found.equals(expected)) {
            throw new IOException("found " + found + " instead of " + expected + " " + view.path("failure"));
        }
    }
}
