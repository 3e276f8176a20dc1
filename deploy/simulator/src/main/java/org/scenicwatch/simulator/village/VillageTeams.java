package org.scenicwatch.simulator.village;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Who works and helps in the demo village, as the files that the imports take: those who can be sent, volunteers of each
 * grid, and turns of duty. Names say that they are invented, and numbers begin with six zeros, which no telephone has.
 */
public final class VillageTeams {

    /** The login of the phone page; whoever starts the demonstration is told its password. */
    public static final String PHONE_LOGIN = "demo-fire";

    private static final String GROUP = "household_group";
    private static final String CONSENT_DAY = "2026-01-01";
    private static final int FIRST_MEMBER = 101;
    private static final int FIRST_VOLUNTEER = 301;
    private static final LocalTime DAY_SHIFT = LocalTime.of(8, 0);
    private static final LocalTime NIGHT_SHIFT = LocalTime.of(20, 0);

    /**
     * Somebody who works there.
     *
     * @param duty the duty by which the person is told
     * @param login whose phone page gets the tasks; empty: nobody's
     * @param body code of the body that sends the person; empty: the person is not sent
     */
    private record Member(
            String code,
            String name,
            String duty,
            String login,
            String body,
            String team,
            String skills,
            String languages) {}

    private static final List<Member> MEMBERS = List.of(
            desk("demo-leader-1", "演示带班领导甲", "dutyLeader"),
            desk("demo-leader-2", "演示带班领导乙", "dutyLeader"),
            desk("demo-commander-1", "演示值班长甲", "shiftCommander"),
            desk("demo-commander-2", "演示值班长乙", "shiftCommander"),
            desk("demo-operator-1", "演示值班员甲", "operator"),
            desk("demo-operator-2", "演示值班员乙", "operator"),
            new Member(
                    "demo-brigade-1",
                    "演示消防员甲",
                    "brigade",
                    PHONE_LOGIN,
                    "fire-brigade",
                    "一班",
                    "firefighting;driving",
                    "zh"),
            // The first administrator may command and operate, so the page is theirs too: a fire asks for two.
            new Member("demo-brigade-2", "演示消防员乙", "brigade", "admin", "fire-brigade", "一班", "firefighting;pump", "zh"),
            sent("demo-brigade-3", "演示消防员丙", "brigade", "fire-brigade", "二班", "firefighting;pump", "zh"),
            sent("demo-brigade-4", "演示消防员丁", "brigade", "fire-brigade", "二班", "firefighting;driving;first-aid", "zh"),
            sent("demo-micro-1", "演示微站队员甲", "microFireStation", "micro-fire-station", "east", "firefighting", "zh;hmn"),
            sent(
                    "demo-micro-2",
                    "演示微站队员乙",
                    "microFireStation",
                    "micro-fire-station",
                    "east",
                    "firefighting;pump",
                    "hmn"),
            sent("demo-micro-3", "演示微站队员丙", "microFireStation", "micro-fire-station", "west", "firefighting", "zh;hmn"),
            sent(
                    "demo-micro-4",
                    "演示微站队员丁",
                    "microFireStation",
                    "micro-fire-station",
                    "west",
                    "firefighting;first-aid",
                    "zh"),
            sent("demo-patrol-1", "演示巡逻员甲", "responder", "patrol", "", "search", "zh;hmn"),
            sent("demo-patrol-2", "演示巡逻员乙", "responder", "patrol", "", "search;public-order", "zh;en"),
            sent("demo-police-1", "演示民警甲", "responder", "tourism-police", "", "public-order", "zh"),
            sent("demo-police-2", "演示民警乙", "responder", "tourism-police", "", "public-order;search", "zh;en"),
            sent("demo-repair-1", "演示维修员甲", "responder", "maintenance-crew", "", "electrics", "zh"),
            sent("demo-repair-2", "演示维修员乙", "responder", "maintenance-crew", "", "plumbing;pump", "zh"),
            sent("demo-clinic-1", "演示医生甲", "responder", "clinic", "", "first-aid", "zh"),
            sent("demo-mediator-1", "演示调解员甲", "responder", "mediation-centre", "", "mediation", "zh;hmn"),
            sent("demo-desk-1", "演示投诉专员甲", "responder", "rapid-complaint-desk", "", "mediation", "zh;en"));

    /** What volunteers can do, one after the other from grid to grid. */
    private static final List<String> VOLUNTEER_SKILLS =
            List.of("first-aid", "search", "pump", "firefighting", "electrics");

    private VillageTeams() {}

    private static Member desk(String code, String name, String duty) {
        return new Member(code, name, duty, "", "", "", "", "");
    }

    private static Member sent(
            String code, String name, String duty, String body, String team, String skills, String languages) {
        return new Member(code, name, duty, "", body, team, skills, languages);
    }

    /** Their rows in the file of recipients. */
    static List<List<String>> recipients() {
        List<List<String>> rows = new ArrayList<>();
        for (Member member : MEMBERS) {
            rows.add(List.of(
                    member.code(),
                    member.name(),
                    phone(FIRST_MEMBER + rows.size()),
                    "",
                    member.duty(),
                    "",
                    "sms",
                    "CRITICAL",
                    "",
                    "",
                    "zh"));
        }
        return rows;
    }

    /** Those who can be sent, spread over the zones, as CSV, UTF-8, with a header line. */
    public static byte[] respondersCsv(Village village) {
        List<Place> zones = village.places("zone");
        List<List<String>> rows = new ArrayList<>();
        for (Member member : MEMBERS) {
            if (!member.body().isEmpty()) {
                rows.add(List.of(
                        member.code(),
                        member.login(),
                        member.code(),
                        member.body(),
                        member.team(),
                        member.skills(),
                        member.languages(),
                        zones.get(rows.size() % zones.size()).code()));
            }
        }
        return csv(List.of("id", "login", "recipient", "body", "team", "skills", "languages", "zone"), rows);
    }

    /** A volunteer of each grid, from its first house or shop, and a second with another skill from its last one. */
    public static byte[] volunteersCsv(Village village) {
        List<List<String>> rows = new ArrayList<>();
        for (Place grid : village.places("grid")) {
            List<Place> houses = village.places().stream()
                    .filter(place -> grid.code().equals(place.parent())
                            && place.attributes().containsKey(GROUP))
                    .toList();
            if (houses.isEmpty()) {
                continue;
            }
            for (Place house : houses.size() == 1 ? houses : List.of(houses.get(0), houses.get(houses.size() - 1))) {
                int number = rows.size() + 1;
                rows.add(List.of(
                        String.format(Locale.ROOT, "demo-volunteer-%02d", number),
                        "演示志愿者" + number,
                        phone(FIRST_VOLUNTEER + rows.size()),
                        "zh",
                        VOLUNTEER_SKILLS.get(rows.size() % VOLUNTEER_SKILLS.size()),
                        grid.code(),
                        house.attributes().getOrDefault(GROUP, ""),
                        "written",
                        CONSENT_DAY));
            }
        }
        return csv(
                List.of("id", "name", "phone", "language", "skills", "grid", "group", "consent_form", "consent_on"),
                rows);
    }

    /**
     * Turns of duty by day and night, the people of each duty in turn.
     *
     * @param first the first day
     * @param days how many
     * @param zone the site's time zone
     */
    public static byte[] turnsCsv(LocalDate first, int days, ZoneId zone) {
        List<List<String>> rows = new ArrayList<>();
        for (int n = 0; n < days; n++) {
            LocalDate day = first.plusDays(n);
            String begin = day.atTime(DAY_SHIFT).atZone(zone).toOffsetDateTime().toString();
            String evening =
                    day.atTime(NIGHT_SHIFT).atZone(zone).toOffsetDateTime().toString();
            String end = day.plusDays(1)
                    .atTime(DAY_SHIFT)
                    .atZone(zone)
                    .toOffsetDateTime()
                    .toString();
            // A leader has the whole day; all others change at eight in the evening.
            turns(rows, day, "dutyLeader", 0, begin, end);
            for (String duty : List.of("shiftCommander", "operator", "brigade", "microFireStation")) {
                turns(rows, day, duty, 0, begin, evening);
                turns(rows, day, duty, 1, evening, end);
            }
        }
        return csv(List.of("id", "duty", "recipient", "from", "until"), rows);
    }

    /** Half of those who hold the duty, at least one; the other half has the other shift, and they change every day. */
    private static void turns(
            List<List<String>> rows, LocalDate day, String duty, int shift, String from, String until) {
        List<Member> holders =
                MEMBERS.stream().filter(member -> member.duty().equals(duty)).toList();
        int half = Math.max(1, holders.size() / 2);
        int first = (int) ((day.toEpochDay() + shift) % 2) * half;
        for (Member member : holders.subList(first, Math.min(holders.size(), first + half))) {
            rows.add(List.of(
                    "demo-" + day + "-" + member.code() + (shift == 0 ? "-day" : "-night"),
                    duty,
                    member.code(),
                    from,
                    until));
        }
    }

    private static String phone(int number) {
        return String.format(Locale.ROOT, "%011d", number);
    }

    private static byte[] csv(List<String> header, List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(bytes)) {
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
