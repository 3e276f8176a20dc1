package org.scenicwatch.dashboard.incident;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.dispatch.DispatchBook;
import org.scenicwatch.core.dispatch.DispatchRefused;
import org.scenicwatch.core.dispatch.ResponderIds;
import org.scenicwatch.core.dispatch.roster.ResponderTables;
import org.scenicwatch.core.dispatch.write.EnterResponder;
import org.scenicwatch.core.dispatch.write.RemoveResponder;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.incident.IncidentBook;
import org.scenicwatch.core.incident.IncidentIds;
import org.scenicwatch.core.incident.IncidentRefused;
import org.scenicwatch.core.incident.write.EnrolVolunteer;
import org.scenicwatch.core.incident.write.RecordConsent;
import org.scenicwatch.core.incident.write.RemoveVolunteer;
import org.scenicwatch.core.incident.write.ResumeVolunteer;
import org.scenicwatch.core.incident.write.SuspendVolunteer;
import org.scenicwatch.core.notification.Duty;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.scenicwatch.dashboard.live.LiveView;
import org.scenicwatch.dashboard.notification.ContactBook;
import org.scenicwatch.dashboard.registers.PlaceEntry;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.stereotype.Component;

/**
 * Keeps volunteers. Somebody who is nothing else becomes a person who is told (name and number in the vault), one who can
 * be sent and belongs to no body, and a volunteer, in this order; a step that was done before changes nothing.
 */
@Component
class VolunteerDesk {

    private final VolunteerTable table;
    private final ResponderTables responders;
    private final ContactBook contacts;
    private final DispatchBook skills;
    private final IncidentBook book;
    private final LiveView live;
    private final Decisions decisions;
    private final SiteSettings site;
    private final Clock clock;

    VolunteerDesk(
            VolunteerTable table,
            ResponderTables responders,
            ContactBook contacts,
            DispatchBook skills,
            IncidentBook book,
            LiveView live,
            Decisions decisions,
            SiteSettings site,
            Clock clock) {
        this.table = table;
        this.responders = responders;
        this.contacts = contacts;
        this.skills = skills;
        this.book = book;
        this.live = live;
        this.decisions = decisions;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Says what is wrong before anything is stored.
     *
     * @throws ApiProblem 422 with the field
     * @throws DispatchRefused {@code task.unknown-responder} when nobody of this code can be sent and no name is given
     */
    void check(String code, VolunteerForm form) {
        if (!ResponderIds.CODE.matcher(code).matches()) {
            throw DispatchRefused.badCode();
        }
        ResponderTables.Entry known = responders.responder(responderId(code)).orElse(null);
        if (known == null && form.name() == null) {
            throw DispatchRefused.unknownResponder(code);
        }
        if (form.name() != null || form.phone() != null) {
            checkContact(known, form);
        }
        Objects.requireNonNullElse(form.skills(), List.<String>of()).forEach(skills::checkSkill);
        checkPlaces(form);
        if ((form.consentForm() == null) != (form.consentOn() == null)) {
            throw ApiProblem.field(
                    form.consentForm() == null ? "consentForm" : "consentOn",
                    "volunteer.consent-incomplete",
                    "同意方式和日期须一并填写。",
                    "Consent needs its form and its day.");
        }
        if (form.consentForm() != null) {
            book.checkConsent(form.consentForm());
            if (Objects.requireNonNull(form.consentOn()).isAfter(today())) {
                throw IncidentRefused.consentInTheFuture();
            }
        }
    }

    private void checkContact(ResponderTables.@Nullable Entry known, VolunteerForm form) {
        if (known != null && !isOurs(known)) {
            throw ApiProblem.field(
                    "name",
                    "volunteer.contact-kept-elsewhere",
                    "该人员的姓名和电话由其登录账号或通知对象登记维护，请在那里修改。",
                    "Name and phone of this person are kept with the login or the register of recipients; change them there.");
        }
        contacts.asKept(Duty.VOLUNTEER, contact(known, form));
    }

    private void checkPlaces(VolunteerForm form) {
        String grid = form.grid();
        if (grid != null
                && !grid.isBlank()
                && Optional.ofNullable(RowIds.inArea(site.area(), grid))
                        .flatMap(live::place)
                        .filter(place -> place.layer().equals("grid"))
                        .isEmpty()) {
            throw ApiProblem.field("grid", "volunteer.unknown-grid", "没有此网格：" + grid, "There is no such grid: " + grid);
        }
        String group = form.group();
        if (group != null && live.places().stream().noneMatch(place -> isOf(place, group))) {
            throw ApiProblem.field(
                    "group", "incident.unknown-group", "没有此联户：" + group, "There is no such household group: " + group);
        }
    }

    private static boolean isOf(PlaceEntry place, String group) {
        return group.equals(place.attributes().get(HouseTree.GROUP));
    }

    /** Whether the lists hold all that the form says. */
    boolean holds(String code, VolunteerForm form) {
        VolunteerRow row = table.find(site.area(), code).orElse(null);
        ResponderTables.Entry known = responders.responder(responderId(code)).orElse(null);
        if (row == null || !row.helps() || known == null || !Objects.equals(row.group(), form.group())) {
            return false;
        }
        boolean contact = form.name() == null
                || Optional.ofNullable(known.recipientId())
                        .flatMap(contacts::person)
                        .filter(contacts.asKept(Duty.VOLUNTEER, contact(known, form))::equals)
                        .isPresent();
        VolunteerRow.Consent given = consent(form);
        return contact && known.equals(revised(known, form)) && (given == null || given.equals(row.consent()));
    }

    /**
     * Enrols somebody or brings the record up to date. {@link #check} comes first.
     *
     * @param actor who does it, where nobody is signed in
     */
    void enrol(String code, VolunteerForm form, @Nullable String actor) {
        String responder = responderId(code);
        String volunteer = IncidentIds.volunteer(site.area(), code);
        Instant now = clock.instant();
        ResponderTables.Entry known = responders.responder(responder).orElse(null);
        if (form.name() != null || form.phone() != null) {
            String recipient = known == null || known.recipientId() == null ? recipientId(code) : known.recipientId();
            contacts.enter(recipient, Duty.VOLUNTEER, contact(known, form), actor);
        }
        ResponderTables.Entry wanted = revised(known == null ? newcomer(code) : known, form);
        if (!wanted.equals(known)) {
            send(command(wanted, now), actor);
        }
        send(new EnrolVolunteer(volunteer, site.area(), responder, form.group(), now), actor);
        if (form.consentForm() != null) {
            LocalDate on = Objects.requireNonNull(form.consentOn());
            send(new RecordConsent(volunteer, form.consentForm(), on, today(), now), actor);
        }
        awaitRow(code);
        decisions.await(
                responder,
                version ->
                        responders.responder(responder).filter(wanted::equals).isPresent());
    }

    /** Whoever is a volunteer and nothing else is forgotten. */
    void remove(String code) {
        String volunteer = IncidentIds.volunteer(site.area(), code);
        decisions.send(new RemoveVolunteer(volunteer, clock.instant()));
        responders.responder(responderId(code)).filter(this::isOurs).ifPresent(entry -> {
            decisions.send(new RemoveResponder(entry.responderId(), clock.instant()));
            contacts.remove(Objects.requireNonNull(entry.recipientId()));
        });
        awaitRow(code);
    }

    void suspend(String code, String ground, @Nullable Instant until) {
        decisions.send(new SuspendVolunteer(IncidentIds.volunteer(site.area(), code), ground, until, clock.instant()));
        awaitRow(code);
    }

    void resume(String code) {
        decisions.send(new ResumeVolunteer(IncidentIds.volunteer(site.area(), code), clock.instant()));
        awaitRow(code);
    }

    private void awaitRow(String code) {
        decisions.await(
                IncidentIds.volunteer(site.area(), code),
                version -> table.find(site.area(), code)
                        .filter(row -> row.version() >= version)
                        .isPresent());
    }

    /** Whether the contact was entered here: the person is of no body, and is told as a volunteer only. */
    private boolean isOurs(ResponderTables.Entry entry) {
        String recipient = entry.recipientId();
        return entry.body().equals(skills.volunteers().id())
                && recipient != null
                && contacts.isOnly(recipient, Duty.VOLUNTEER);
    }

    private ContactBook.Person contact(ResponderTables.@Nullable Entry known, VolunteerForm form) {
        Optional<ContactBook.Person> before = Optional.ofNullable(known)
                .map(ResponderTables.Entry::recipientId)
                .flatMap(contacts::person);
        return new ContactBook.Person(
                Objects.requireNonNullElseGet(
                        form.name(), () -> before.map(ContactBook.Person::name).orElse("")),
                form.phone() == null ? before.map(ContactBook.Person::phone).orElse(null) : form.phone(),
                Objects.requireNonNullElseGet(
                        form.language(),
                        () -> before.map(ContactBook.Person::language).orElse("zh")));
    }

    private ResponderTables.Entry newcomer(String code) {
        return new ResponderTables.Entry(
                responderId(code),
                site.area(),
                null,
                recipientId(code),
                skills.volunteers().id(),
                null,
                List.of(),
                List.of(),
                null,
                false);
    }

    private ResponderTables.Entry revised(ResponderTables.Entry known, VolunteerForm form) {
        String grid = form.grid();
        boolean theirOwn = known.body().equals(skills.volunteers().id());
        return new ResponderTables.Entry(
                known.responderId(),
                known.area(),
                known.userId(),
                known.recipientId(),
                known.body(),
                known.team(),
                form.skills() == null
                        ? known.skills()
                        : form.skills().stream().distinct().sorted().toList(),
                form.language() == null || !theirOwn ? known.languages() : List.of(form.language()),
                grid == null ? known.zone() : grid.isBlank() ? null : grid,
                known.away());
    }

    private static EnterResponder command(ResponderTables.Entry wanted, Instant now) {
        return new EnterResponder(
                wanted.responderId(),
                wanted.area(),
                wanted.userId(),
                wanted.recipientId(),
                wanted.body(),
                wanted.team(),
                wanted.skills(),
                wanted.languages(),
                wanted.zone(),
                now);
    }

    private static VolunteerRow.@Nullable Consent consent(VolunteerForm form) {
        return form.consentForm() == null
                ? null
                : new VolunteerRow.Consent(form.consentForm(), String.valueOf(form.consentOn()));
    }

    private void send(Object command, @Nullable String actor) {
        decisions.send(
                actor == null ? command : new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, actor)));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), site.timeZone());
    }

    private String responderId(String code) {
        return ResponderIds.aggregate(site.area(), code);
    }

    /** Apart from the codes that people choose: nobody else's contact is to be overwritten. */
    private String recipientId(String code) {
        return NotificationIds.recipient(site.area(), "v." + code);
    }
}
