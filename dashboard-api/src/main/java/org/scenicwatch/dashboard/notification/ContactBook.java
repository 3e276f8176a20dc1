package org.scenicwatch.dashboard.notification;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.notification.Channel;
import org.scenicwatch.core.notification.Duty;
import org.scenicwatch.core.notification.directory.DirectoryTables;
import org.scenicwatch.core.notification.write.HeldDuty;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.springframework.stereotype.Component;

/** Names and numbers of people who are told, for other areas; they lie in the vault and nowhere else. */
@Component
public class ContactBook {

    private final RecipientDesk desk;
    private final DirectoryTables directory;
    private final Vault vault;

    ContactBook(RecipientDesk desk, DirectoryTables directory, Vault vault) {
        this.desk = desk;
        this.directory = directory;
        this.vault = vault;
    }

    /** How to call somebody. */
    public record Person(String name, @Nullable String phone, String language) {

        /** Without what it holds: this may end in a log line. */
        @Override
        public String toString() {
            return "person";
        }
    }

    /** The recipient as a person; empty when there is none or the contact was erased. */
    public Optional<Person> person(String recipientId) {
        return directory
                .recipient(recipientId)
                .flatMap(entry -> desk.contactOf(entry)
                        .map(contact -> new Person(contact.name(), contact.phone(), entry.language())));
    }

    /** What the recipients are called, by their ids; who was erased is left out. */
    public Map<String, String> names(Collection<String> recipientIds) {
        Map<String, String> names = new HashMap<>();
        fields(recipientIds).forEach((id, fields) -> put(names, id, fields.get("name")));
        return names;
    }

    /** Their numbers, by their ids. */
    public Map<String, String> phones(Collection<String> recipientIds) {
        Map<String, String> phones = new HashMap<>();
        fields(recipientIds).forEach((id, fields) -> put(phones, id, fields.get("phone")));
        return phones;
    }

    /**
     * The person as the vault would hold it.
     *
     * @throws ApiProblem 422 with the field that is wrong with the name or the number
     */
    public Person asKept(Duty duty, Person person) {
        RecipientForm form = form(duty, person);
        return new Person(form.contact().name(), form.contact().phone(), form.english() ? "en" : "zh");
    }

    /** Whether the recipient is there for this duty and for nothing else, so that who keeps it may change the contact. */
    public boolean isOnly(String recipientId, Duty duty) {
        return directory
                .recipient(recipientId)
                .filter(entry ->
                        entry.duties().stream().allMatch(held -> held.duty().equals(duty.key())))
                .isPresent();
    }

    /**
     * Enters somebody who is told by SMS, or brings the contact up to date.
     *
     * @param actor who does it, where nobody is signed in
     */
    public void enter(String recipientId, Duty duty, Person person, @Nullable String actor) {
        desk.enter(recipientId, form(duty, person), actor);
    }

    /** Tells this person nothing any more and forgets the contact. */
    public void remove(String recipientId) {
        desk.remove(recipientId);
    }

    /** Nobody of these subscribes to alarms: they are told of what is their own. */
    private static RecipientForm form(Duty duty, Person person) {
        try {
            RecipientForm form = RecipientForm.of(new RecipientForm.Words(
                    person.name(),
                    person.phone(),
                    null,
                    List.of(duty.key()),
                    null,
                    List.of(Channel.SMS.key()),
                    List.of(),
                    null,
                    null,
                    person.language()));
            return new RecipientForm(
                    form.contact(),
                    List.of(new HeldDuty(duty, null)),
                    null,
                    form.channels(),
                    List.of(),
                    null,
                    null,
                    form.english());
        } catch (WrongField wrong) {
            throw wrong.ofRequest();
        }
    }

    private Map<String, Map<String, String>> fields(Collection<String> recipientIds) {
        Map<String, String> refs = directory.contactRefs(recipientIds);
        Map<VaultRef, Map<String, String>> sealed = vault.fieldsOf(
                VaultKind.PERSON, refs.values().stream().map(VaultRef::new).toList());
        Map<String, Map<String, String>> fields = new HashMap<>();
        refs.forEach((id, ref) -> fields.put(id, sealed.getOrDefault(new VaultRef(ref), Map.of())));
        return fields;
    }

    private static void put(Map<String, String> values, String id, @Nullable String value) {
        if (value != null) {
            values.put(id, value);
        }
    }
}
