package org.scenicwatch.dashboard.notification;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.notification.Duty;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.core.notification.directory.DirectoryTables;
import org.scenicwatch.core.notification.events.DutyHeld;
import org.scenicwatch.core.notification.write.EnterRecipient;
import org.scenicwatch.core.notification.write.HeldDuty;
import org.scenicwatch.core.notification.write.RemoveRecipient;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.SiteSettings;
import org.springframework.stereotype.Component;

/** Seals what is personal of a recipient in the vault and enters the rest. */
@Component
class RecipientDesk {

    private final DirectoryTables directory;
    private final CaseCatalogue catalogue;
    private final Vault vault;
    private final CommandGateway commands;
    private final SiteSettings site;
    private final Clock clock;

    RecipientDesk(
            DirectoryTables directory,
            CaseCatalogue catalogue,
            Vault vault,
            CommandGateway commands,
            SiteSettings site,
            Clock clock) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.vault = vault;
        this.commands = commands;
        this.site = site;
        this.clock = clock;
    }

    /** The person's contact; empty when it was erased. */
    Optional<Contact> contactOf(DirectoryTables.Entry entry) {
        return vault.fields(VaultKind.PERSON, new VaultRef(entry.contactRef())).map(Contact::of);
    }

    /** Whether the places and groups that the form names are registered. */
    void check(RecipientForm form) throws WrongField {
        for (HeldDuty held : form.duties()) {
            String of = held.of();
            if (held.duty() == Duty.HANDLER && of != null && catalogue.body(of).isEmpty()) {
                throw new WrongField("duties", "recipient.unknown-body", "没有此机构：" + of, "There is no such body: " + of);
            }
            boolean known = of == null
                    || held.duty() == Duty.HANDLER
                    || (held.duty() == Duty.GROUP_HEAD
                            ? directory.knowsGroup(site.area(), of)
                            : directory.placeName(site.area(), of).isPresent());
            if (!known) {
                throw new WrongField(
                        "duties",
                        "recipient.unknown-place",
                        "登记册中没有此地点或联户：" + of,
                        "There is no such place or household group in the register: " + of);
            }
        }
        String zone = form.zone();
        if (zone != null && directory.placeName(site.area(), zone).isEmpty()) {
            throw new WrongField(
                    "zone", "recipient.unknown-zone", "登记册中没有此片区：" + zone, "There is no such zone: " + zone);
        }
    }

    /** Whether the register holds the form to the letter. */
    boolean holds(DirectoryTables.@Nullable Entry entry, RecipientForm form) {
        if (entry == null) {
            return false;
        }
        EnterRecipient wanted = command(entry.recipientId(), entry.contactRef(), form);
        List<DutyHeld> duties = wanted.duties().stream()
                .map(held -> new DutyHeld(held.duty().key(), held.of()))
                .toList();
        return new HashSet<>(entry.duties()).equals(new HashSet<>(duties))
                && java.util.Objects.equals(entry.zone(), form.zone())
                && entry.channels()
                        .equals(form.channels().stream()
                                .map(channel -> channel.key())
                                .toList())
                && new HashSet<>(entry.priorities())
                        .equals(new HashSet<>(
                                form.priorities().stream().map(Enum::name).toList()))
                && sameTime(entry.quietFrom(), form.quietFrom())
                && sameTime(entry.quietUntil(), form.quietUntil())
                && entry.language().equals(form.english() ? "en" : "zh")
                && contactOf(entry).filter(form.contact()::equals).isPresent();
    }

    /** Enters or revises; the old contact is erased when another takes its place. */
    void enter(String recipientId, RecipientForm form, @Nullable String actor) {
        DirectoryTables.Entry before = directory.recipient(recipientId).orElse(null);
        boolean sameContact = before != null
                && contactOf(before).filter(form.contact()::equals).isPresent();
        if (before != null && sameContact) {
            send(command(recipientId, before.contactRef(), form), actor);
            return;
        }
        VaultRef sealed =
                vault.store(VaultKind.PERSON, recipientId, form.contact().fields(), Map.of());
        try {
            send(command(recipientId, sealed.value(), form), actor);
        } catch (RuntimeException e) {
            vault.erase(sealed);
            throw e;
        }
        if (before != null) {
            vault.erase(new VaultRef(before.contactRef()));
        }
    }

    /** Removes and forgets. */
    void remove(String recipientId) {
        send(new RemoveRecipient(recipientId, clock.instant()), null);
        vault.eraseSubject(recipientId);
    }

    String idOf(String code) {
        return NotificationIds.recipient(site.area(), code);
    }

    private EnterRecipient command(String recipientId, String contactRef, RecipientForm form) {
        return new EnterRecipient(
                recipientId,
                site.area(),
                contactRef,
                form.duties(),
                form.zone(),
                form.channels(),
                form.priorities(),
                form.quietFrom(),
                form.quietUntil(),
                form.english(),
                clock.instant());
    }

    private void send(Object command, @Nullable String actor) {
        if (actor == null) {
            commands.sendAndWait(command);
        } else {
            commands.sendAndWait(new GenericCommandMessage<>(command, Map.of(Actors.METADATA_KEY, actor)));
        }
    }

    private static boolean sameTime(@Nullable String kept, java.time.@Nullable LocalTime wanted) {
        return java.util.Objects.equals(kept, wanted == null ? null : wanted.toString());
    }
}
