package org.scenicwatch.simulator.village;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VillageTeamsTest {

    private static final Village VILLAGE = Village.demo();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.parse("2026-05-01");

    @Test
    void whoIsSentCanBeToldAndAFireHasTwoWhoseLoginsAreThere() throws Exception {
        Set<String> recipients = rows(VillagePeople.recipientsCsv(VILLAGE)).stream()
                .map(row -> row.getField("id"))
                .collect(Collectors.toSet());
        List<NamedCsvRecord> responders = rows(VillageTeams.respondersCsv(VILLAGE));
        assertThat(responders).allMatch(row -> recipients.contains(row.getField("recipient")));
        assertThat(responders)
                .filteredOn(row -> row.getField("body").equals("fire-brigade"))
                .extracting(row -> row.getField("login"))
                .contains("demo-fire", "admin");
    }

    @Test
    void everyGridInWhichPeopleLiveHasAVolunteerWhoAgreedAndIsInvented() throws Exception {
        List<NamedCsvRecord> volunteers = rows(VillageTeams.volunteersCsv(VILLAGE));
        Set<String> livedIn = VILLAGE.places("house").stream()
                .map(house -> String.valueOf(house.parent()))
                .collect(Collectors.toSet());
        assertThat(livedIn).hasSizeGreaterThan(20);
        assertThat(volunteers).extracting(row -> row.getField("grid")).containsAll(livedIn);
        assertThat(volunteers).extracting(row -> row.getField("id")).doesNotHaveDuplicates();
        assertThat(volunteers).extracting(row -> row.getField("phone")).doesNotHaveDuplicates();
        assertThat(volunteers).allMatch(row -> row.getField("phone").matches("0{6}\\d{5}"));
        assertThat(volunteers).allMatch(row -> row.getField("name").startsWith("演示"));
        assertThat(volunteers).noneMatch(row -> row.getField("group").isEmpty());
        assertThat(volunteers).allMatch(row -> row.getField("consent_form").equals("written"));
    }

    @Test
    void everyDutyByTurnsIsHeldAtAnyTimeByThoseWhoHoldIt() throws Exception {
        List<NamedCsvRecord> turns = rows(VillageTeams.turnsCsv(DAY, 2, ZONE));
        Map<String, String> duties = rows(VillagePeople.recipientsCsv(VILLAGE)).stream()
                .collect(Collectors.toMap(row -> row.getField("id"), row -> row.getField("duties")));
        assertThat(turns).extracting(row -> row.getField("id")).doesNotHaveDuplicates();
        assertThat(turns).allMatch(row -> row.getField("duty").equals(duties.get(row.getField("recipient"))));
        OffsetDateTime begin = DAY.atTime(8, 0).atZone(ZONE).toOffsetDateTime();
        for (String duty : List.of("dutyLeader", "shiftCommander", "operator", "brigade", "microFireStation")) {
            for (int hour = 0; hour < 48; hour++) {
                OffsetDateTime at = begin.plusHours(hour).plusMinutes(1);
                assertThat(turns)
                        .as("%s at %s", duty, at)
                        .anyMatch(row -> row.getField("duty").equals(duty)
                                && !OffsetDateTime.parse(row.getField("from")).isAfter(at)
                                && OffsetDateTime.parse(row.getField("until")).isAfter(at));
            }
        }
        assertThat(rows(VillageTeams.turnsCsv(DAY.plusDays(1), 1, ZONE)))
                .as("the same turns whenever they are planned")
                .allMatch(
                        row -> turns.stream().anyMatch(turn -> turn.getFields().equals(row.getFields())));
    }

    private static List<NamedCsvRecord> rows(byte[] file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(new ByteArrayInputStream(file))) {
            return rows.stream().toList();
        }
    }
}
