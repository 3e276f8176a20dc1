package org.scenicwatch.dashboard.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.dispatch.DispatchBook;
import org.scenicwatch.core.dispatch.roster.ResponderTables;
import org.scenicwatch.core.incident.IncidentBook;
import org.scenicwatch.core.incident.VolunteerAnswer;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.dispatch.TaskNames;
import org.scenicwatch.dashboard.notification.ContactBook;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.stereotype.Component;

/** Puts together what the office sees of volunteers. */
@Component
class VolunteerViews {

    private final VolunteerTable table;
    private final IncidentTable incidents;
    private final ResponderTables responders;
    private final ContactBook contacts;
    private final TaskNames names;
    private final IncidentViews views;
    private final IncidentBook book;
    private final DispatchBook dispatch;
    private final SiteSettings site;
    private final Clock clock;

    VolunteerViews(
            VolunteerTable table,
            IncidentTable incidents,
            ResponderTables responders,
            ContactBook contacts,
            TaskNames names,
            IncidentViews views,
            IncidentBook book,
            DispatchBook dispatch,
            SiteSettings site,
            Clock clock) {
        this.table = table;
        this.incidents = incidents;
        this.responders = responders;
        this.contacts = contacts;
        this.names = names;
        this.views = views;
        this.book = book;
        this.dispatch = dispatch;
        this.site = site;
        this.clock = clock;
    }

    /** That somebody agreed. */
    record Consent(String form, LocalText title, String on) {}

    /** That somebody is not called; {@code until} none: until somebody says so. */
    record Suspension(
            String ground,
            LocalText title,
            Instant since,
            @Nullable Instant until) {}

    /**
     * A volunteer.
     *
     * @param own whether the person is nothing but a volunteer, so that name and number are kept here
     * @param phone the number, for those who asked for it and may see it
     * @param reachable whether a message about a call would be sent to the person
     * @param away whether the person asks not to be called for the time being
     */
    record Volunteer(
            String id,
            String name,
            boolean own,
            LocalText bodyTitle,
            @Nullable String phone,
            boolean reachable,
            @Nullable String grid,
            @Nullable LocalText gridName,
            @Nullable String group,
            List<String> skills,
            List<LocalText> skillNames,
            List<String> languages,
            boolean away,
            @Nullable Suspension suspension,
            @Nullable Consent consent,
            Instant since) {}

    /** All of them. */
    record All(Instant at, boolean withNumbers, List<Volunteer> items) {}

    /** One call of one volunteer; {@code answer} none: no answer came. */
    record Called(
            String caseId,
            @Nullable String caseNumber,
            Instant at,
            @Nullable LocalText place,
            @Nullable LocalText skill,
            @Nullable String answer,
            @Nullable LocalText answerTitle,
            @Nullable Instant answeredAt,
            @Nullable Instant releasedAt) {}

    /** The calls of one volunteer. */
    record History(List<Called> items) {}

    All all(boolean numbers) {
        Instant now = clock.instant();
        Map<String, String> people = names.people(site.area());
        Map<String, ResponderTables.Entry> entries = responders.responders(site.area()).stream()
                .collect(Collectors.toMap(ResponderTables.Entry::responderId, Function.identity()));
        List<VolunteerRow> rows = table.helping(site.area());
        Map<String, String> phones = numbers
                ? contacts.phones(rows.stream()
                        .map(row -> entries.get(row.responderId()))
                        .filter(Objects::nonNull)
                        .map(ResponderTables.Entry::recipientId)
                        .filter(Objects::nonNull)
                        .toList())
                : Map.of();
        return new All(
                now,
                numbers,
                rows.stream()
                        .flatMap(row -> Optional.ofNullable(entries.get(row.responderId()))
                                .map(entry -> volunteer(row, entry, people, phones, now))
                                .stream())
                        .toList());
    }

    private Volunteer volunteer(
            VolunteerRow row,
            ResponderTables.Entry entry,
            Map<String, String> people,
            Map<String, String> phones,
            Instant now) {
        String code = String.valueOf(RowIds.code(row.id()));
        String recipient = entry.recipientId();
        return new Volunteer(
                code,
                people.getOrDefault(code, code),
                entry.body().equals(dispatch.volunteers().id()),
                names.body(entry.body()),
                recipient == null ? null : phones.get(recipient),
                recipient != null,
                entry.zone(),
                views.nameOf(site.area(), entry.zone()),
                row.group(),
                entry.skills(),
                entry.skills().stream()
                        .map(views::skill)
                        .filter(Objects::nonNull)
                        .toList(),
                entry.languages(),
                entry.away(),
                row.isSuspended(now) ? suspension(Objects.requireNonNull(row.suspension())) : null,
                consent(row.consent()),
                row.since());
    }

    History history(String code) {
        return new History(incidents.thatCalled(code).stream()
                .flatMap(incident -> incident.calls().stream()
                        .flatMap(call -> call.volunteers().stream()
                                .filter(each -> each.volunteer().equals(code))
                                .map(each -> new Called(
                                        incident.id(),
                                        names.caseNumber(incident.id()),
                                        call.called().at(),
                                        views.nameOf(incident.area(), call.place()),
                                        views.skill(call.skill()),
                                        each.answer(),
                                        Optional.ofNullable(each.answer())
                                                .flatMap(VolunteerAnswer::of)
                                                .map(VolunteerAnswer::title)
                                                .orElse(null),
                                        each.at(),
                                        call.releasedAt()))))
                .sorted(Comparator.comparing(Called::at).reversed())
                .toList());
    }

    private Suspension suspension(VolunteerRow.Suspension pause) {
        return new Suspension(pause.ground(), title(book.suspensions(), pause.ground()), pause.at(), pause.until());
    }

    private @Nullable Consent consent(VolunteerRow.@Nullable Consent given) {
        return given == null ? null : new Consent(given.form(), title(book.consents(), given.form()), given.on());
    }

    private static LocalText title(List<IncidentBook.Entry> list, String id) {
        return list.stream()
                .filter(entry -> entry.id().equals(id))
                .map(IncidentBook.Entry::title)
                .findFirst()
                .orElse(new LocalText(id, id));
    }
}
