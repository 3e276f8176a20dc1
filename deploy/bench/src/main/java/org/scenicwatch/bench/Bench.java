package org.scenicwatch.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code <repository> <scenario>}: measures, prints the result as JSON and writes it to {@code deploy/bench/results/}. Exit
 * codes: 0 bar held, 1 bar missed, 2 wrong arguments.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Optional<Scenario> scenario = arguments.length == 2 ? Scenario.of(arguments[1]) : Optional.empty();
        if (scenario.isEmpty()) {
            System.err.println("Scenarios: "
                    + Arrays.stream(Scenario.values()).map(Scenario::word).collect(Collectors.joining(", ")));
            System.exit(2);
        }
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        Measurement found = scenario.orElseThrow().measure(root);
        Path results = Files.createDirectories(root.resolve("deploy/bench/results"));
        Files.writeString(results.resolve(found.scenario() + ".json"), found.json() + "\n", StandardCharsets.UTF_8);
        System.out.println(found.json());
        System.exit(found.ratio() >= 1 ? 0 : 1);
    }
}
