package org.scenicwatch.dashboard.merchant;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.identity.AppUser;
import org.scenicwatch.core.identity.Users;
import org.scenicwatch.core.merchant.LeadResult;
import org.scenicwatch.core.merchant.LeadState;
import org.scenicwatch.core.merchant.LetterState;
import org.scenicwatch.core.merchant.MerchantBook;
import org.scenicwatch.core.merchant.MerchantIds;
import org.scenicwatch.core.vault.Masks;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.intake.KnownPlace;
import org.scenicwatch.dashboard.intake.KnownPlaces;
import org.scenicwatch.dashboard.merchant.MerchantView.LicenceState;
import org.scenicwatch.dashboard.merchant.MerchantView.Named;
import org.springframework.stereotype.Component;

/** Puts together what people see of merchants. */
@Component
class MerchantViews {

    private static final int LISTED = 100;

    private final MerchantCases cases;
    private final MerchantBook book;
    private final CaseGrounds grounds;
    private final CaseCatalogue catalogue;
    private final KnownPlaces places;
    private final Users users;
    private final Vault vault;
    private final SiteSettings site;
    private final Clock clock;

    MerchantViews(
            MerchantCases cases,
            MerchantBook book,
            CaseGrounds grounds,
            CaseCatalogue catalogue,
            KnownPlaces places,
            Users users,
            Vault vault,
            SiteSettings site,
            Clock clock) {
        this.cases = cases;
        this.book = book;
        this.grounds = grounds;
        this.catalogue = catalogue;
        this.places = places;
        this.users = users;
        this.vault = vault;
        this.site = site;
        this.clock = clock;
    }

    List<MerchantView.Line> lines(List<MerchantRow> rows) {
        Map<String, List<CaseRow>> complaints = cases.ofTwelveMonths(rows);
        return rows.stream()
                .map(row ->
                        line(row, complaints.getOrDefault(row.id(), List.of()).size()))
                .toList();
    }

    MerchantView.Detail detail(MerchantRow row) {
        List<CaseRow> complaints = cases.ofTwelveMonths(List.of(row)).getOrDefault(row.id(), List.of());
        boolean words = MerchantSight.readsWords();
        Map<String, String> numbers = numbers(row);
        Map<String, String> notes = words ? notes(row) : Map.of();
        return new MerchantView.Detail(
                line(row, complaints.size()),
                row.known().creditCode(),
                row.known().since(),
                row.registeredAt(),
                row.closedAt(),
                MerchantSight.seesContact() ? masked(row) : null,
                newestFirst(row.files().licences()).stream().map(this::licence).toList(),
                newestFirst(row.files().letters()).stream()
                        .map(it -> letter(it, numbers))
                        .toList(),
                newestFirst(row.files().bans()).stream()
                        .map(it -> ban(it, numbers))
                        .toList(),
                newestFirst(row.files().leads()).stream()
                        .map(it -> lead(it, numbers))
                        .toList(),
                counted(complaints, row),
                cases.byId(row.cases()).stream().map(it -> complaint(it, true)).toList(),
                newestFirst(row.steps()).stream()
                        .map(it -> step(it, numbers, notes))
                        .toList(),
                MerchantSight.acts());
    }

    /** Whom to ask, whole; empty when nobody is on record, or was forgotten. */
    Optional<MerchantView.Contact> contact(MerchantRow row) {
        return fields(row)
                .map(fields -> new MerchantView.Contact(
                        fields.get(MerchantIds.CONTACT_NAME), fields.get(MerchantIds.CONTACT_PHONE)));
    }

    private MerchantView.@Nullable Contact masked(MerchantRow row) {
        return contact(row)
                .map(it -> {
                    String phone = it.phone();
                    return new MerchantView.Contact(it.name(), phone == null ? null : Masks.phone(phone));
                })
                .orElse(null);
    }

    private Optional<Map<String, String>> fields(MerchantRow row) {
        return Optional.ofNullable(row.contactRef())
                .filter(VaultRef::isRef)
                .flatMap(ref -> vault.fields(VaultKind.MERCHANT, new VaultRef(ref)));
    }

    private MerchantView.Line line(MerchantRow row, int complaints) {
        Instant now = clock.instant();
        Optional<KnownPlace> place = places.find(row.known().place());
        MerchantRow.Files files = row.files();
        return new MerchantView.Line(
                MerchantIds.code(row.id()),
                row.known().name(),
                named(book.sheet().categories(), row.known().category()),
                row.known().place(),
                place.map(KnownPlace::name).orElse(null),
                place.map(KnownPlace::zone).orElse(null),
                row.state(),
                row.state().title(),
                worst(row),
                row.licenceEnds(),
                files.bans().stream()
                        .filter(ban -> ban.standsAt(now))
                        .findFirst()
                        .map(ban -> ban(ban, Map.of()))
                        .orElse(null),
                complaints,
                (int) files.letters().stream()
                        .filter(letter -> letter.state() != LetterState.CLOSED)
                        .count(),
                (int) files.letters().stream()
                        .filter(letter -> letter.lateAt(now))
                        .count(),
                (int) files.leads().stream()
                        .filter(lead -> lead.state() == LeadState.SENT)
                        .count(),
                (int) files.leads().stream().filter(lead -> lead.lateAt(now)).count(),
                row.version());
    }

    private LicenceState worst(MerchantRow row) {
        return row.files().licences().stream()
                .filter(licence -> licence.gone() == null)
                .map(this::state)
                .min(Comparator.naturalOrder())
                .orElse(LicenceState.NONE);
    }

    private LicenceState state(MerchantRow.Licence licence) {
        String until = licence.validUntil();
        LocalDate today = today();
        if (until == null) {
            return LicenceState.VALID;
        }
        LocalDate last = LocalDate.parse(until);
        if (last.isBefore(today)) {
            return LicenceState.EXPIRED;
        }
        return last.isAfter(today.plusDays(book.sheet().days().expiryWarning()))
                ? LicenceState.VALID
                : LicenceState.EXPIRING;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), site.timeZone());
    }

    private MerchantView.Licence licence(MerchantRow.Licence it) {
        String gone = it.gone();
        return new MerchantView.Licence(
                it.id(),
                named(book.sheet().licenceKinds(), it.kind()),
                it.number(),
                it.validUntil(),
                state(it),
                gone == null ? null : named(book.sheet().losses(), gone));
    }

    private MerchantView.Letter letter(MerchantRow.Letter it, Map<String, String> numbers) {
        String result = it.result();
        return new MerchantView.Letter(
                it.id(),
                it.number(),
                it.kind(),
                it.kind().title(),
                named(book.sheet().grounds(), it.ground()),
                about(it.caseId(), numbers),
                it.dueAt(),
                it.state(),
                it.state().title(),
                it.lateAt(clock.instant()),
                result == null
                        ? null
                        : named(book.sheet().letterResults(), result).title(),
                it.at());
    }

    private MerchantView.Ban ban(MerchantRow.Ban it, Map<String, String> numbers) {
        return new MerchantView.Ban(
                it.id(),
                it.number(),
                it.kind(),
                it.kind().title(),
                named(book.sheet().grounds(), it.ground()),
                about(it.caseId(), numbers),
                it.begins(),
                it.ends(),
                it.liftedAt(),
                it.standsAt(clock.instant()),
                person(it.by()),
                it.at());
    }

    private MerchantView.Lead lead(MerchantRow.Lead it, Map<String, String> numbers) {
        LeadResult result = it.result();
        return new MerchantView.Lead(
                it.id(),
                it.number(),
                new Named(
                        it.authority(),
                        grounds.authority(it.authority())
                                .map(CaseCatalogue.Entry::title)
                                .orElse(new LocalText(it.authority(), it.authority()))),
                named(book.sheet().grounds(), it.ground()),
                about(it.caseId(), numbers),
                it.dueAt(),
                it.state(),
                it.state().title(),
                it.lateAt(clock.instant()),
                result,
                result == null ? null : result.title(),
                it.outsideNumber(),
                it.answeredOn(),
                it.at());
    }

    private MerchantView.Complaints counted(List<CaseRow> all, MerchantRow row) {
        return new MerchantView.Complaints(
                cases.since(),
                all.size(),
                (int) all.stream().filter(CaseRow::isLive).count(),
                counts(all, CaseRow::category, this::category),
                counts(
                        all,
                        it -> String.valueOf(it.outcome()),
                        id -> catalogue
                                .outcome(id)
                                .map(CaseCatalogue.Entry::title)
                                .orElse(null)),
                all.stream()
                        .limit(LISTED)
                        .map(it -> complaint(it, row.cases().contains(it.id())))
                        .toList());
    }

    private static List<MerchantView.Count> counts(
            List<CaseRow> all, Function<CaseRow, String> idOf, Function<String, @Nullable LocalText> titleOf) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        all.forEach(it -> counts.merge(idOf.apply(it), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(entry -> {
                    LocalText title = titleOf.apply(entry.getKey());
                    return new MerchantView.Count(title == null ? null : entry.getKey(), title, entry.getValue());
                })
                .toList();
    }

    private MerchantView.Complaint complaint(CaseRow it, boolean tied) {
        return new MerchantView.Complaint(
                it.id(),
                it.number(),
                category(it.category()),
                it.state(),
                it.state().title(),
                catalogue.outcome(it.outcome()).map(CaseCatalogue.Entry::title).orElse(null),
                tied,
                it.openedAt());
    }

    private LocalText category(String id) {
        return catalogue.categories().stream()
                .filter(it -> it.id().equals(id))
                .map(CaseCatalogue.Category::title)
                .findFirst()
                .orElse(new LocalText(id, id));
    }

    private MerchantView.Step step(MerchantRow.Step it, Map<String, String> numbers, Map<String, String> notes) {
        return new MerchantView.Step(
                it.what(),
                it.subject(),
                it.subject() == null ? null : numbers.get(it.subject()),
                it.at(),
                person(it.by()),
                it.noteRef() == null ? null : notes.get(it.noteRef()));
    }

    /** What people call whatever a step or a paper is about, by its id. */
    private Map<String, String> numbers(MerchantRow row) {
        Map<String, String> numbers = new HashMap<>();
        List<String> about = new ArrayList<>(row.cases());
        row.files().licences().forEach(it -> numbers.put(it.id(), it.number()));
        row.files().letters().forEach(it -> {
            numbers.put(it.id(), it.number());
            add(about, it.caseId());
        });
        row.files().bans().forEach(it -> {
            numbers.put(it.id(), it.number());
            add(about, it.caseId());
        });
        row.files().leads().forEach(it -> {
            numbers.put(it.id(), it.number());
            add(about, it.caseId());
        });
        row.steps().stream()
                .filter(it -> it.what() == MerchantRow.What.CASE_UNTIED)
                .forEach(it -> add(about, it.subject()));
        cases.byId(about.stream().distinct().toList()).forEach(it -> numbers.put(it.id(), it.number()));
        return numbers;
    }

    private Map<String, String> notes(MerchantRow row) {
        List<VaultRef> refs = row.steps().stream()
                .map(MerchantRow.Step::noteRef)
                .filter(Objects::nonNull)
                .filter(VaultRef::isRef)
                .map(VaultRef::new)
                .toList();
        return vault.fieldsOf(VaultKind.NOTE, refs).entrySet().stream()
                .filter(entry -> entry.getValue().get("text") != null)
                .collect(Collectors.toMap(
                        entry -> entry.getKey().value(),
                        entry -> entry.getValue().getOrDefault("text", "")));
    }

    /** What people call an actor; programs and people who are gone by their id. */
    private String person(String actor) {
        return users.byId(actor).map(AppUser::displayName).orElse(actor);
    }

    private static MerchantView.@Nullable About about(@Nullable String caseId, Map<String, String> numbers) {
        return caseId == null ? null : new MerchantView.About(caseId, numbers.get(caseId));
    }

    private static void add(List<String> list, @Nullable String id) {
        if (id != null) {
            list.add(id);
        }
    }

    private static Named named(List<MerchantBook.Choice> choices, String id) {
        return new Named(
                id,
                MerchantBook.find(choices, id).map(MerchantBook.Choice::title).orElse(new LocalText(id, id)));
    }

    private static <T> List<T> newestFirst(List<T> list) {
        List<T> turned = new ArrayList<>(list);
        java.util.Collections.reverse(turned);
        return turned;
    }
}
