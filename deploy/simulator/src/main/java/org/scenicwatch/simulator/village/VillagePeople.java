package org.scenicwatch.simulator.village;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Who is told of an alarm in the demo village, as the file that the import of recipients takes: the household groups of
 * the house that burns when nobody names another and of the first house, one person for each duty above them, and those who
 * work there by turns ({@link VillageTeams}). Names say that they are invented, and numbers begin with six zeros, which no telephone has.
 */
public final class VillagePeople {

    private static final List<String> HEADER = List.of(
            "id",
            "name",
            "phone",
            "email",
            "duties",
            "zone",
            "channels",
            "priorities",
            "quiet_from",
            "quiet_until",
            "language");

    /** The house of the kitchen fire, and the first one. */
    private static final List<String> HOUSES = List.of("house-0420", "house-0001");

    private static final String GROUP = "household_group";

    private VillagePeople() {}

    /** The recipients as CSV, UTF-8, with a header line. */
    public static byte[] recipientsCsv(Village village) {
        List<List<String>> rows = new ArrayList<>();
        List<Place> houses = village.places("house");
        List<String> groups = houses.stream()
                .filter(house -> HOUSES.contains(house.code()))
                .map(VillagePeople::groupOf)
                .distinct()
                .toList();
        for (String group : groups) {
            List<Place> members = houses.stream()
                    .filter(house -> groupOf(house).equals(group))
                    .toList();
            // The head lives in the group, so one person holds two duties.
            members.forEach(house -> {
                String duties = "householder:" + house.code() + (house == members.get(0) ? ";groupHead:" + group : "");
                rows.add(row(rows.size() + 1, "演示住户", duties));
            });
        }
        rows.add(row(rows.size() + 1, "演示专职消防队", "brigade"));
        rows.add(row(rows.size() + 1, "演示值班长", "shiftCommander"));
        rows.add(row(rows.size() + 1, "演示带班领导", "dutyLeader"));
        rows.addAll(VillageTeams.recipients());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(bytes)) {
            csv.writeRecord(HEADER);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> row(int number, String name, String duties) {
        String id = String.format(Locale.ROOT, "DEMO-%03d", number);
        String phone = String.format(Locale.ROOT, "%011d", number);
        return List.of(id, name + number, phone, "", duties, "", "sms", "CRITICAL", "", "", "zh");
    }

    private static String groupOf(Place house) {
        return Objects.requireNonNullElse(house.attributes().get(GROUP), "");
    }
}
