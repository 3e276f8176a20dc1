package org.scenicwatch.dashboard.casefigures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.scenicwatch.core.casework.events.CaseAssigned;
import org.scenicwatch.core.casework.events.CaseClosed;
import org.scenicwatch.core.casework.events.CaseMerged;
import org.scenicwatch.core.casework.events.CaseOpened;
import org.scenicwatch.core.casework.events.CaseRated;
import org.scenicwatch.core.casework.events.CaseReopened;
import org.scenicwatch.core.casework.events.CaseResolved;
import org.scenicwatch.core.casework.events.CaseTakenBack;
import org.scenicwatch.core.casework.events.CaseTransferredOut;
import org.scenicwatch.core.casework.events.ComplainantAnswered;
import org.scenicwatch.core.casework.events.ComplaintFiled;
import org.scenicwatch.core.casework.events.ComplaintRefused;

/** The ten cases whose figures were worked by hand, see {@code case-figures/sample.md}. Times are the site's. */
public final class CaseFigureSample {

    /** 2 and 3 May 2026 at the site. */
    public static final Instant FROM = at("02 00:00");

    public static final Instant TO = at("04 00:00");

    private static final String REF = "v-aaaaaaaaaaaaaaaaaaaaaaaaaa";

    private CaseFigureSample() {}

    /** One event as it would be stored. */
    public record Stored(String stream, Instant at, Object event) {}

    /** A moment of May 2026 at the site: day, hour and minute. */
    static Instant at(String dayAndTime) {
        return Instant.parse("2026-05-" + dayAndTime.replace(' ', 'T') + ":00+08:00");
    }

    /** The uuid of a case by its number in the sample. */
    public static String id(int number) {
        return "01964a51-0000-7000-8000-0000000001" + (number < 10 ? "0" + number : number);
    }

    private static String stream(int number) {
        return "case:" + id(number);
    }

    /** All of them, in the order of time. */
    public static List<Stored> all() {
        List<Stored> events = new ArrayList<>();
        complaint(events, 1, "overcharging", "01 20:00");
        answered(events, 1, "01 20:06");
        assigned(events, 1, "rapid-complaint-desk", "01 20:10");
        resolved(events, 1, "agreement-reached", "02 09:00");
        closed(events, 1, "02 10:00");
        rated(events, 1, 5, true, "02 12:00");

        complaint(events, 2, "bad-service", "02 09:00");
        assigned(events, 2, "rapid-complaint-desk", "02 09:05");
        answered(events, 2, "02 09:08");
        resolved(events, 2, "settled-on-the-spot", "02 09:25");
        closed(events, 2, "02 09:30");
        rated(events, 2, 4, true, "02 11:00");

        complaint(events, 3, "food-safety", "02 10:00");
        answered(events, 3, "02 10:20");
        assigned(events, 3, "tourism-police", "02 10:30");
        resolved(events, 3, "agreement-reached", "03 12:00");
        closed(events, 3, "03 13:00");
        rated(events, 3, 2, false, "03 14:00");
        add(events, 3, "03 14:00", new CaseReopened(stream(3), "not-solved", null, at("03 14:00")));

        opened(events, 4, "ALARM", "fire", "fire", "village-protection", "02 11:00");
        assigned(events, 4, "fire-brigade", "02 11:01");
        resolved(events, 4, "fixed", "02 11:40");
        closed(events, 4, "02 12:00");

        complaint(events, 5, "noise-or-waste", "02 15:00");
        add(events, 5, "02 16:00", new ComplaintRefused(stream(5), "no-respondent", null, at("02 16:00")));

        opened(events, 6, "OPERATOR", "parking", "parking", "grassroots-governance", "03 08:00");
        assigned(events, 6, "patrol", "03 08:10");

        complaint(events, 7, "lodging-dispute", "01 10:00");
        answered(events, 7, "01 10:05");
        assigned(events, 7, "mediation-centre", "01 10:10");
        add(events, 7, "02 18:00", new CaseTransferredOut(stream(7), "court", "2026-77", null, at("02 18:00")));
        add(events, 7, "03 09:00", new CaseTakenBack(stream(7), null, at("03 09:00")));

        complaint(events, 8, "bad-service", "03 12:00");
        add(events, 8, "03 12:30", new CaseMerged(stream(8), stream(3), "SJ-3", at("03 12:30")));

        opened(events, 9, "ALARM", "power-fault", "power", "village-protection", "01 08:00");
        assigned(events, 9, "maintenance-crew", "01 08:05");
        resolved(events, 9, "fixed", "01 09:00");
        closed(events, 9, "01 09:30");

        complaint(events, 10, "overcharging", "03 23:50");
        answered(events, 10, "04 00:05");
        assigned(events, 10, "rapid-complaint-desk", "04 00:06");
        resolved(events, 10, "settled-on-the-spot", "04 00:15");
        closed(events, 10, "04 00:20");
        events.sort(Comparator.comparing(Stored::at));
        return events;
    }

    private static void complaint(List<Stored> events, int number, String category, String at) {
        opened(events, number, "COMPLAINT", category, category, "rural-tourism", at);
        add(
                events,
                number,
                at,
                new ComplaintFiled(stream(number), "complaint-" + number, null, category, "zh", 0, at(at)));
    }

    private static void opened(
            List<Stored> events, int number, String origin, String category, String cause, String remit, String at) {
        add(
                events,
                number,
                at,
                new CaseOpened(
                        stream(number),
                        "SJ-202605-" + number,
                        "xijiang",
                        origin,
                        category,
                        cause,
                        remit,
                        "WARNING",
                        null,
                        "Z-01",
                        null,
                        null,
                        at(at)));
    }

    private static void assigned(List<Stored> events, int number, String body, String at) {
        add(events, number, at, new CaseAssigned(stream(number), body, List.of(), at(at)));
    }

    private static void answered(List<Stored> events, int number, String at) {
        add(events, number, at, new ComplainantAnswered(stream(number), REF, at(at)));
    }

    private static void resolved(List<Stored> events, int number, String outcome, String at) {
        add(events, number, at, new CaseResolved(stream(number), outcome, null, at(at)));
    }

    private static void closed(List<Stored> events, int number, String at) {
        add(events, number, at, new CaseClosed(stream(number), null, at(at)));
    }

    private static void rated(List<Stored> events, int number, int score, boolean solved, String at) {
        add(events, number, at, new CaseRated(stream(number), "complaint-" + number, score, solved, null, at(at)));
    }

    private static void add(List<Stored> events, int number, String at, Object event) {
        events.add(new Stored(stream(number), at(at), event));
    }
}
