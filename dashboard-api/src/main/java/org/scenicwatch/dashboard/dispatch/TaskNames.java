package org.scenicwatch.dashboard.dispatch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.CaseState;
import org.scenicwatch.core.casework.write.MergedCases;
import org.scenicwatch.core.dispatch.DispatchBook;
import org.scenicwatch.core.dispatch.ResponderIds;
import org.scenicwatch.core.dispatch.roster.ResponderTables;
import org.scenicwatch.core.identity.AppUser;
import org.scenicwatch.core.identity.Users;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.casesandalarms.CasesAndAlarmsTables;
import org.scenicwatch.dashboard.notification.ContactBook;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.RegisterTables;
import org.springframework.stereotype.Component;

/** What people call the things that rows of tasks name by codes, and what people wrote. */
@Component
public class TaskNames {

    private final CaseCatalogue catalogue;
    private final CasesAndAlarmsTables cases;
    private final MergedCases merged;
    private final RegisterTables registers;
    private final ResponderTables responders;
    private final Users users;
    private final ContactBook contacts;
    private final DispatchBook book;
    private final Vault vault;

    TaskNames(
            CaseCatalogue catalogue,
            CasesAndAlarmsTables cases,
            MergedCases merged,
            RegisterTables registers,
            ResponderTables responders,
            Users users,
            ContactBook contacts,
            DispatchBook book,
            Vault vault) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.merged = merged;
        this.registers = registers;
        this.responders = responders;
        this.users = users;
        this.contacts = contacts;
        this.book = book;
        this.vault = vault;
    }

    /** The category's name; the code when the catalogue does not hold it any more. */
    public LocalText category(String code) {
        return catalogue.categories().stream()
                .filter(category -> category.id().equals(code))
                .map(CaseCatalogue.Category::title)
                .findFirst()
                .orElse(new LocalText(code, code));
    }

    /** The body's name, or that of volunteers, who are of none; the code when there is none any more. */
    public LocalText body(String code) {
        return code.equals(book.volunteers().id()) ? book.volunteers().title() : titleOf(code);
    }

    private LocalText titleOf(String code) {
        return catalogue.body(code).map(CaseCatalogue.Entry::title).orElse(new LocalText(code, code));
    }

    /** What people call a place; none when it is not registered. */
    public @Nullable LocalText place(@Nullable String id) {
        return Optional.ofNullable(id)
                .map(known -> registers.places().load(List.of(known)).get(known))
                .map(stored -> stored.row().name())
                .orElse(null);
    }

    /** The number that people call a case by: of a merged one that of the case in which its matter goes on. */
    public @Nullable String caseNumber(String caseId) {
        return goesOnIn(caseId).map(CaseRow::number).orElse(null);
    }

    /** The number of the case itself, whatever became of it. */
    public @Nullable String ownNumber(String caseId) {
        return row(caseId).map(CaseRow::number).orElse(null);
    }

    /** The case in which the matter of this one goes on: itself, unless it was merged. */
    public Optional<CaseRow> goesOnIn(String caseId) {
        return row(caseId)
                .flatMap(row -> row.state() == CaseState.MERGED
                        ? row(CaseIds.row(merged.survivorOf(CaseIds.aggregate(caseId))))
                                .or(() -> Optional.of(row))
                        : Optional.of(row));
    }

    /** The ids of the cases that were merged into this one, and into those before. */
    public List<String> mergedInto(String caseId) {
        return merged.of(CaseIds.aggregate(caseId)).stream().map(CaseIds::row).toList();
    }

    private Optional<CaseRow> row(String caseId) {
        return Optional.ofNullable(cases.cases().load(List.of(caseId)).get(caseId))
                .map(Stored::row);
    }

    /** What a person wrote, unless it was erased. */
    public @Nullable String words(@Nullable String ref) {
        return Optional.ofNullable(ref)
                .filter(VaultRef::isRef)
                .flatMap(known -> vault.fields(VaultKind.NOTE, new VaultRef(known)))
                .map(fields -> fields.get("text"))
                .orElse(null);
    }

    /** What colleagues call those who can be sent, by their codes: by the login, else by the contact, else by the code. */
    public Map<String, String> people(String area) {
        List<ResponderTables.Entry> all = responders.responders(area);
        Map<String, String> logins = users.all().stream().collect(Collectors.toMap(AppUser::id, AppUser::displayName));
        Map<String, String> known = contacts.names(all.stream()
                .filter(entry -> entry.userId() == null)
                .map(ResponderTables.Entry::recipientId)
                .filter(Objects::nonNull)
                .toList());
        Map<String, String> names = new HashMap<>();
        for (ResponderTables.Entry entry : all) {
            String code = ResponderIds.code(entry.responderId());
            String contact = known.getOrDefault(String.valueOf(entry.recipientId()), code);
            names.put(code, logins.getOrDefault(String.valueOf(entry.userId()), contact));
        }
        return names;
    }

    /** The name of the login, else that of the contact, else the code. */
    public String nameOf(ResponderTables.Entry entry) {
        return Optional.ofNullable(entry.userId())
                .flatMap(users::byId)
                .map(AppUser::displayName)
                .or(() -> Optional.ofNullable(entry.recipientId())
                        .flatMap(contacts::person)
                        .map(ContactBook.Person::name))
                .orElse(ResponderIds.code(entry.responderId()));
    }
}
