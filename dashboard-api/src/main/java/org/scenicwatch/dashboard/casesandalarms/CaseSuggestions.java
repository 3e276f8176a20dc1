package org.scenicwatch.dashboard.casesandalarms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.stereotype.Component;

/**
 * Suggests what may be one matter: a complaint and an alarm at the same place within half an hour of each other. A person
 * decides; nothing is joined by itself.
 */
@Component
class CaseSuggestions {

    private static final Duration NEAR = Duration.ofMinutes(30);
    private static final int MOST = 10;
    private static final LocalText ALARM = new LocalText(
            "同一地点 30 分钟内的报警，可能是同一事件。", "An alarm at the same place within 30 minutes: it may be the same.");
    private static final LocalText COMPLAINT = new LocalText(
            "同一地点 30 分钟内的投诉，可能是同一事件。", "A complaint at the same place within 30 minutes: it may be the same.");

    private final CasesAndAlarmsTables tables;
    private final CaseNames names;

    CaseSuggestions(CasesAndAlarmsTables tables, CaseNames names) {
        this.tables = tables;
        this.names = names;
    }

    /** What lies near to a case that is open and is not linked to it; none for a case that is over. */
    List<CaseDetail.Suggestion> of(CaseRow row, CaseFacts facts) {
        String place = row.place();
        List<CaseDetail.Suggestion> found = new ArrayList<>();
        if (place == null || !row.isLive()) {
            return found;
        }
        long from = row.openedAt().minus(NEAR).toEpochMilli();
        long to = row.openedAt().plus(NEAR).toEpochMilli();
        if (row.complaints() > 0) {
            found.addAll(alarms(row, place, from, to));
        }
        Set<String> linked = facts.links().stream().map(CaseFacts.Link::id).collect(Collectors.toSet());
        cases(row, place, from, to).stream()
                .filter(other -> !linked.contains(other.id()))
                .forEach(found::add);
        return found;
    }

    private List<CaseDetail.Suggestion> alarms(CaseRow row, String place, long from, long to) {
        return tables
                .alarms()
                .query(
                        "where place = ? and sort between ? and ? and body ->> 'caseId' is null"
                                + " and body ->> 'occurrence' <> '0' order by sort, id limit ?",
                        place,
                        from,
                        to,
                        MOST)
                .values()
                .stream()
                .map(Stored::row)
                .filter(alarm -> !row.alarms().contains(alarm.id()))
                .map(alarm ->
                        new CaseDetail.Suggestion("alarm", alarm.id(), null, alarm.title(), alarm.raisedAt(), ALARM))
                .toList();
    }

    /** A case with alarms for one with complaints, and the other way round. */
    private List<CaseDetail.Suggestion> cases(CaseRow row, String place, long from, long to) {
        return tables
                .cases()
                .query(
                        "where body ->> 'place' = ? and sort between ? and ? and id <> ? order by sort, id limit ?",
                        place,
                        from,
                        to,
                        row.id(),
                        MOST)
                .values()
                .stream()
                .map(Stored::row)
                .filter(CaseRow::isLive)
                .filter(other -> (row.complaints() > 0 && !other.alarms().isEmpty())
                        || (other.complaints() > 0 && !row.alarms().isEmpty()))
                .map(other -> new CaseDetail.Suggestion(
                        "case",
                        other.id(),
                        other.number(),
                        names.named(other, null).title(),
                        other.openedAt(),
                        other.alarms().isEmpty() ? COMPLAINT : ALARM))
                .toList();
    }
}
