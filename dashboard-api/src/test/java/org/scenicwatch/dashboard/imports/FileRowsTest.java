package org.scenicwatch.dashboard.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scenicwatch.dashboard.Events.AREA;
import static org.scenicwatch.dashboard.Events.NOON;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scenicwatch.core.device.write.RegisterDevice;
import org.scenicwatch.core.place.write.RegisterPlace;
import org.scenicwatch.dashboard.access.ApiProblem;

class FileRowsTest {

    private static final String HEADER = String.join(",", DeviceRows.COLUMNS) + "\n";

    private static RegisterDevice device(String line) throws FileRow.Bad {
        return DeviceRows.command(
                FileRows.ofCsv(HEADER + line, DeviceRows.COLUMNS).get(0), AREA, NOON);
    }

    private static FileRow feature(String properties, String geometry) {
        return FileRows.ofGeoJson("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":"
                        + properties + ",\"geometry\":" + geometry + "}]}")
                .get(0);
    }

    @Test
    void readsADeviceWithFiguresAndLabels() throws FileRow.Bad {
        RegisterDevice command = device("G-01,gate,\"卡口,东\",Gate,Z-01,,108.1,26.4,,30,site_class=core;lanes=2");

        assertThat(command.deviceId()).isEqualTo("device:xijiang/G-01");
        assertThat(command.nameZh()).isEqualTo("卡口,东");
        assertThat(command.labels()).containsEntry("site_class", "core");
        assertThat(command.attributes()).containsEntry("lanes", 2.0);
        assertThat(command.place()).isNull();
        assertThat(command.elevation()).isNull();
        assertThat(DeviceRows.entry(command).zone()).isEqualTo("xijiang/Z-01");
    }

    @Test
    void takesNamesThatLookLikeNumbersForLabels() throws FileRow.Bad {
        RegisterDevice command = device("SO-1,sounder,a,b,Z-01,,108.1,26.4,,30,household_group=12;circuit=1;main=3");

        assertThat(command.labels())
                .containsEntry("household_group", "12")
                .containsEntry("circuit", "1")
                .containsEntry("main", "3");
        assertThat(command.attributes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            G 1,gate,a,b,Z-01,,108.1,26.4,,30,        | device     | import.bad-name
            G-1,teapot,a,b,Z-01,,108.1,26.4,,30,      | kind       | import.unknown-kind
            G-1,gate,,b,Z-01,,108.1,26.4,,30,         | name_zh    | import.missing
            G-1,gate,a,b,Z-01,,208.1,26.4,,30,        | lon        | import.out-of-range
            G-1,gate,a,b,Z-01,,108.1,north,,30,       | lat        | import.not-a-number
            G-1,gate,a,b,Z-01,,108.1,26.4,,-1,        | interval_s | import.out-of-range
            G-1,gate,a,b,Z-01,,108.1,26.4,,30,=core   | attributes | import.bad-attribute
            G-1,gate,a,b,Z-01                         | lon        | import.missing
            """)
    void saysWhatIsWrongWithARow(String line, String field, String code) {
        assertThatThrownBy(() -> device(line)).isInstanceOfSatisfying(FileRow.Bad.class, bad -> {
            assertThat(bad.problem().line()).isEqualTo(2);
            assertThat(bad.problem().field()).isEqualTo(field);
            assertThat(bad.problem().code()).isEqualTo(code);
            assertThat(bad.problem().message().zh()).isNotBlank();
        });
    }

    @Test
    void refusesAFileWithoutTheColumns() {
        assertThatThrownBy(() -> FileRows.ofCsv("a,b\n1,2\n", DeviceRows.COLUMNS))
                .isInstanceOf(ApiProblem.class);
        assertThatThrownBy(() -> FileRows.ofGeoJson("[1]")).isInstanceOf(ApiProblem.class);
        assertThatThrownBy(() -> FileRows.ofGeoJson("{")).isInstanceOf(ApiProblem.class);
    }

    @Test
    void readsAPlaceWithItsFurtherFacts() throws FileRow.Bad {
        RegisterPlace command = PlaceRows.command(
                feature(
                        "{\"layer\":\"house\",\"code\":\"house-0001\",\"name_zh\":\"一\",\"name_en\":\"One\","
                                + "\"parent\":\"Z-01\",\"elevation\":812.5,\"household_group\":\"HG-1\"}",
                        "{\"type\":\"Polygon\",\"coordinates\":[[[1,1],[2,1],[2,2],[1,1]]]}"),
                AREA,
                NOON);

        assertThat(command.attributes()).containsOnlyKeys("household_group");
        assertThat(command.elevation()).isEqualTo(812.5);
        assertThat(PlaceRows.entry(command).parent()).isEqualTo("xijiang/Z-01");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2]]]}
            {"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}
            {"type":"Point","coordinates":[26.4,108.1]}
            {"type":"Point","coordinates":["a",1]}
            {"type":"Circle","coordinates":[1,1]}
            null
            """)
    void refusesAShapeThatIsNone(String geometry) {
        FileRow row = feature("{\"layer\":\"zone\",\"code\":\"Z\",\"name_zh\":\"z\",\"name_en\":\"z\"}", geometry);

        assertThatThrownBy(() -> PlaceRows.command(row, AREA, NOON))
                .isInstanceOfSatisfying(
                        FileRow.Bad.class,
                        bad -> assertThat(bad.problem().field()).isEqualTo("geometry"));
    }

    @Test
    void keepsTheOrderOfLines() {
        List<FileRow> rows = FileRows.ofCsv(HEADER + "A,gate\n\"B\",gate\n", DeviceRows.COLUMNS);

        assertThat(rows).extracting(FileRow::line).containsExactly(2L, 3L);
    }
}
