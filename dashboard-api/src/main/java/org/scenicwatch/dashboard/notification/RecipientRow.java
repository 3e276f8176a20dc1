package org.scenicwatch.dashboard.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.core.notification.directory.DirectoryTables;
import org.scenicwatch.core.notification.events.DutyHeld;

/**
 * A recipient as the register's keepers see it: name, phone and mail address are masked.
 *
 * @param id the person's own code in its area
 * @param duties {@code duty} or {@code duty:code}
 */
record RecipientRow(
        String id,
        String name,
        @Nullable String phone,
        @Nullable String email,
        List<String> duties,
        @Nullable String zone,
        List<String> channels,
        List<String> priorities,
        @Nullable String quietFrom,
        @Nullable String quietUntil,
        String language) {

    static RecipientRow of(DirectoryTables.Entry entry, @Nullable Contact contact) {
        return new RecipientRow(
                NotificationIds.code(entry.recipientId()),
                contact == null ? "*" : contact.maskedName(),
                contact == null ? null : contact.maskedPhone(),
                contact == null ? null : contact.maskedEmail(),
                entry.duties().stream().map(RecipientRow::text).toList(),
                entry.zone(),
                entry.channels(),
                entry.priorities(),
                entry.quietFrom(),
                entry.quietUntil(),
                entry.language());
    }

    private static String text(DutyHeld held) {
        return held.of() == null ? held.duty() : held.duty() + ":" + held.of();
    }
}
