package org.scenicwatch.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.scenicwatch.simulator.village.Village;
import org.scenicwatch.simulator.village.VillageFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills registers and credentials for a test. */
final class Registers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Registers() {}

    /** Imports the demo village's devices whose id the filter accepts; answers how many were taken. */
    static int devices(Rest rest, Predicate<String> wanted) throws IOException, InterruptedException {
        List<String> lines = new String(VillageFiles.devicesCsv(Village.demo()), UTF_8)
                .lines()
                .toList();
        String csv = lines.get(0) + "\n"
                + lines.stream()
                        .skip(1)
                        .filter(line -> wanted.test(line.substring(0, line.indexOf(','))))
                        .collect(Collectors.joining("\n"))
                + "\n";
        return rest.upload("/api/v1/devices/import", "text/csv", csv)
                .path("accepted")
                .asInt();
    }

    /** Imports the demo village's places whose code the filter accepts. */
    static int places(Rest rest, Predicate<String> wanted) throws IOException, InterruptedException {
        ObjectNode all = (ObjectNode) JSON.readTree(VillageFiles.placesGeoJson(Village.demo()));
        ArrayNode some = JSON.createArrayNode();
        for (JsonNode feature : all.path("features")) {
            if (wanted.test(feature.path("properties").path("code").asString())) {
                some.add(feature);
            }
        }
        all.set("features", some);
        return rest.upload("/api/v1/places/import", "application/geo+json", all.toString())
                .path("accepted")
                .asInt();
    }

    /** Makes a credential and answers its secret. */
    static String credential(Rest rest, String client, String kind, String filter)
            throws IOException, InterruptedException {
        return rest.postJson(
                        "/api/v1/device-credentials",
                        Map.of("clientId", client, "kind", kind, "topicFilters", List.of(filter)))
                .path("secret")
                .asString();
    }
}
