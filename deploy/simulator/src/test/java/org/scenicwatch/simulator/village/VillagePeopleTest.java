package org.scenicwatch.simulator.village;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VillagePeopleTest {

    private static final Village VILLAGE = Village.demo();

    @Test
    void everyHouseOfTheBurningGroupHasAPersonAndTheGroupItsHead() throws Exception {
        Map<String, Place> houses =
                VILLAGE.places("house").stream().collect(Collectors.toMap(Place::code, house -> house));
        String group = houses.get("house-0420").attributes().get("household_group");
        List<String> duties = rows().stream().map(row -> row.getField("duties")).toList();
        assertThat(houses.values().stream()
                        .filter(house -> group.equals(house.attributes().get("household_group"))))
                .isNotEmpty()
                .allMatch(house -> duties.stream()
                        .anyMatch(held -> List.of(held.split(";")).contains("householder:" + house.code())));
        assertThat(duties)
                .filteredOn(held -> held.contains("groupHead:" + group))
                .hasSize(1);
        assertThat(duties).contains("shiftCommander", "dutyLeader", "brigade");
    }

    @Test
    void numbersAndNamesAreInventedInPlainSight() throws Exception {
        List<NamedCsvRecord> rows = rows();
        assertThat(rows).extracting(row -> row.getField("id")).doesNotHaveDuplicates();
        assertThat(rows).allMatch(row -> row.getField("phone").matches("0{6}\\d{5}"));
        assertThat(rows).allMatch(row -> row.getField("name").startsWith("演示"));
        assertThat(rows).allMatch(row -> row.getField("email").isEmpty());
    }

    private static List<NamedCsvRecord> rows() throws IOException {
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new ByteArrayInputStream(VillagePeople.recipientsCsv(VILLAGE)))) {
            return rows.stream().toList();
        }
    }
}
