package org.scenicwatch.simulator.village;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VillageFilesTest {
    private static final Village VILLAGE = Village.demo();

    @Test
    void twoRunsGiveTheSameBytes() {
        assertThat(VillageFiles.placesGeoJson(Village.demo())).isEqualTo(VillageFiles.placesGeoJson(VILLAGE));
        assertThat(VillageFiles.devicesCsv(Village.demo())).isEqualTo(VillageFiles.devicesCsv(VILLAGE));
    }

    /** Whoever changes the village on purpose puts the new sums here; a demo database then sees moved devices. */
    @Test
    void theDemoVillageIsTheSameOnEveryMachine() throws Exception {
        assertThat(sum(VillageFiles.placesGeoJson(VILLAGE)) + "/" + sum(VillageFiles.devicesCsv(VILLAGE)))
                .isEqualTo("d62d410420d13005/1a49cdcf644088bd");
    }

    private static String sum(byte[] bytes) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
        return HexFormat.of().formatHex(hash, 0, 8);
    }

    @Test
    void devicesAreWrittenWithTheColumnsOfTheImport() throws Exception {
        try (CsvReader<de.siegmar.fastcsv.reader.NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new ByteArrayInputStream(VillageFiles.devicesCsv(VILLAGE)))) {
            var all = rows.stream().toList();
            assertThat(all).hasSize(VILLAGE.devices().size());
            assertThat(all.get(0).getHeader())
                    .containsExactly(
                            "device",
                            "kind",
                            "name_zh",
                            "name_en",
                            "zone",
                            "place",
                            "lon",
                            "lat",
                            "elevation",
                            "interval_s",
                            "attributes");
            assertThat(all).allSatisfy(row -> {
                assertThat(Double.parseDouble(row.getField("lon"))).isBetween(108.15, 108.19);
                assertThat(Double.parseDouble(row.getField("lat"))).isBetween(26.48, 26.50);
                assertThat(row.getField("name_zh")).isNotBlank();
                assertThat(row.getField("name_en")).isNotBlank();
                assertThat(row.getField("attributes")).matches("([a-z_0-9]+=[^;=]+(;[a-z_0-9]+=[^;=]+)*)?");
            });
            assertThat(all.stream()
                            .filter(row -> row.getField("device").equals("G-01"))
                            .map(row -> row.getField("attributes")))
                    .containsExactly("site_class=core");
        }
    }

    @Test
    void placesAreGeoJsonThatSaysThatItIsSynthetic() {
        JsonNode map = JsonMapper.shared().readTree(VillageFiles.placesGeoJson(VILLAGE));
        assertThat(map.get("type").asString()).isEqualTo("FeatureCollection");
        assertThat(map.get("name").asString()).contains("合成");
        assertThat(map.get("synthetic").asBoolean()).isTrue();
        assertThat(map.get("features")).hasSize(VILLAGE.places().size());
        map.get("features").forEach(feature -> {
            JsonNode properties = feature.get("properties");
            assertThat(properties.get("layer").asString())
                    .isIn("zone", "grid", "lane", "river", "bridge", "house", "shop", "lot", "hillside");
            assertThat(properties.get("name_zh").asString()).isNotBlank();
            assertThat(properties.get("name_en").asString()).isNotBlank();
            assertThat(feature.get("geometry").get("type").asString()).isIn("Polygon", "LineString");
        });
    }
}
