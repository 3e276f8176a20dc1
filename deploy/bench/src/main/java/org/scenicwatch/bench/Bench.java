package org.scenicwatch.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code <repository> <scenario> [--seconds <n>]}: measures, prints the results as JSON and as a table, and writes each to
 * {@code deploy/bench/results/}. Exit codes: 0 all bars held, 1 a bar missed, 2 wrong arguments.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Optional<Scenario> scenario = arguments.length >= 2 ? Scenario.of(arguments[1]) : Optional.empty();
        if (scenario.isEmpty() || !further(arguments)) {
            System.err.println("bench.sh <scenario> [--seconds <n>]   scenarios: "
                    + Arrays.stream(Scenario.values()).map(Scenario::word).collect(Collectors.joining(", ")));
            System.exit(2);
        }
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        List<Measurement> found = scenario.orElseThrow().measure(root);
        Path results = Files.createDirectories(root.resolve("deploy/bench/results"));
        for (Measurement measurement : found) {
            Files.writeString(
                    results.resolve(measurement.scenario() + ".json"),
                    measurement.json() + "\n",
                    StandardCharsets.UTF_8);
            System.out.println(measurement.json());
        }
        if (found.size() > 1) {
            System.out.print(Table.of(found));
        }
        System.exit(found.stream().allMatch(Measurement::held) ? 0 : 1);
    }

    /** {@code --seconds n} shortens the measured time of a scenario, for a look whether it works. */
    private static boolean further(String[] arguments) {
        if (arguments.length == 4 && arguments[2].equals("--seconds") && arguments[3].matches("[1-9][0-9]{0,5}")) {
            System.setProperty("bench.seconds", arguments[3]);
            return true;
        }
        return arguments.length == 2;
    }
}
