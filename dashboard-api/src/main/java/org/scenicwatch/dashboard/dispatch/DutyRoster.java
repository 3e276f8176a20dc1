package org.scenicwatch.dashboard.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.notification.Duty;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.core.notification.directory.DirectoryTables;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.SiteSettings;
import org.springframework.stereotype.Component;

/** The roster of duty from the turns that are planned: who leads, who is on now, who comes next. */
@Component
class DutyRoster {

    private static final Duration NEXT_WITHIN = Duration.ofDays(2);

    private final DirectoryTables directory;
    private final Vault vault;
    private final SiteSettings site;

    DutyRoster(DirectoryTables directory, Vault vault, SiteSettings site) {
        this.directory = directory;
        this.vault = vault;
        this.site = site;
    }

    /**
     * A turn.
     *
     * @param recipient the person's code, opaque
     * @param name what the person is called; none for those who may not see it, and when it was erased
     * @param phone the number; the same
     */
    record Turn(
            Instant from,
            Instant until,
            @Nullable String recipient,
            @Nullable String name,
            @Nullable String phone) {}

    /**
     * A duty that is held by turns.
     *
     * @param leads whether whoever holds it leads
     * @param manned whether somebody is on
     * @param planned whether the roster says anything of it from now on: a site need not fill every duty
     * @param until when the first of those on goes off
     * @param nextFrom when the next come on
     */
    record Post(
            String duty,
            LocalText title,
            boolean leads,
            boolean manned,
            boolean planned,
            @Nullable Instant until,
            @Nullable Instant nextFrom,
            List<Turn> now,
            List<Turn> next) {}

    /** The roster at one time; people are in it for those who may see them. {@code changesAt}: when it is another. */
    record Roster(Instant at, boolean withPeople, @Nullable Instant changesAt, List<Post> posts) {}

    Roster at(Instant now, boolean people) {
        List<DirectoryTables.Turn> turns = directory.turns(site.area(), now, now.plus(NEXT_WITHIN));
        List<Post> posts = Arrays.stream(Duty.values())
                .filter(duty -> !duty.isHeldAlways())
                .map(duty -> post(duty, turns, now, people))
                .sorted(Comparator.comparing(post -> post.leads() ? 0 : 1))
                .toList();
        Instant changesAt = turns.stream()
                .flatMap(turn -> Stream.of(turn.from(), turn.until()))
                .filter(now::isBefore)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Roster(now, people, changesAt, posts);
    }

    private Post post(Duty duty, List<DirectoryTables.Turn> turns, Instant now, boolean people) {
        List<DirectoryTables.Turn> mine =
                turns.stream().filter(turn -> turn.duty().equals(duty.key())).toList();
        List<DirectoryTables.Turn> on =
                mine.stream().filter(turn -> !turn.from().isAfter(now)).toList();
        Optional<Instant> nextFrom = mine.stream()
                .map(DirectoryTables.Turn::from)
                .filter(from -> from.isAfter(now))
                .min(Comparator.naturalOrder());
        List<DirectoryTables.Turn> next = mine.stream()
                .filter(turn -> nextFrom.filter(turn.from()::equals).isPresent())
                .toList();
        return new Post(
                duty.key(),
                duty.title(),
                duty == Duty.DUTY_LEADER || duty == Duty.SHIFT_COMMANDER,
                !on.isEmpty(),
                !mine.isEmpty(),
                on.stream()
                        .map(DirectoryTables.Turn::until)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                nextFrom.orElse(null),
                people ? shown(on) : List.of(),
                people ? shown(next) : List.of());
    }

    private List<Turn> shown(List<DirectoryTables.Turn> turns) {
        return turns.stream().map(this::shown).toList();
    }

    private Turn shown(DirectoryTables.Turn turn) {
        Map<String, String> contact = directory
                .recipient(turn.recipientId())
                .flatMap(entry -> vault.fields(VaultKind.PERSON, new VaultRef(entry.contactRef())))
                .orElse(Map.of());
        return new Turn(
                turn.from(),
                turn.until(),
                NotificationIds.code(turn.recipientId()),
                contact.get("name"),
                contact.get("phone"));
    }
}
