package org.scenicwatch.dashboard.casesandalarms;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.identity.AppUser;
import org.scenicwatch.core.identity.Users;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.projection.Page;
import org.springframework.stereotype.Component;

/** Reads trails for those who may know what people wrote and who they are. */
@Component
class TrailReader {

    private static final String USER = "user:";
    private static final List<String> WORDS = List.of("noteRef", "replyRef", "reasonRef");

    private final CasesAndAlarmsTables tables;
    private final Users users;
    private final Vault vault;

    TrailReader(CasesAndAlarmsTables tables, Users users, Vault vault) {
        this.tables = tables;
        this.users = users;
        this.vault = vault;
    }

    /**
     * One thing that happened to an alarm.
     *
     * @param at device time for what devices did, else server time
     * @param event the event's name
     * @param by who did it, an opaque id
     * @param byName what people call them
     * @param facts the event's codes by name
     * @param comment what a person wrote to it; absent also when it was erased
     */
    record AlarmStep(
            Instant at,
            String event,
            String by,
            @Nullable String byName,
            Map<String, String> facts,
            @Nullable String comment) {}

    Page<AlarmStep> ofAlarm(String alarm, @Nullable String cursor, int limit) {
        List<TrailRow> rows =
                tables.alarmTrails().newestOf(alarm, Page.Cursor.of(cursor).sort(), limit + 1);
        Names names = new Names();
        Page<TrailRow> page = Page.of(rows, limit, row -> new Page.Cursor(row.index(), alarm));
        return new Page<>(
                page.items().stream()
                        .map(row -> new AlarmStep(
                                row.at(), row.event(), row.actor(), names.of(row.actor()), codesOf(row), wordsOf(row)))
                        .toList(),
                page.next());
    }

    /** What people call actors, each asked for once. */
    final class Names {

        private final Map<String, Optional<String>> known = new HashMap<>();

        @Nullable
        String of(String actor) {
            return known.computeIfAbsent(
                            actor,
                            id -> id.startsWith(USER) ? users.byId(id).map(AppUser::displayName) : Optional.empty())
                    .orElse(null);
        }
    }

    /** What a person wrote to it, unless that was erased. */
    @Nullable
    String wordsOf(TrailRow step) {
        return WORDS.stream()
                .map(step.facts()::get)
                .filter(ref -> ref != null && VaultRef.isRef(ref))
                .findFirst()
                .flatMap(ref -> vault.fields(VaultKind.NOTE, new VaultRef(ref)))
                .map(fields -> fields.get("text"))
                .orElse(null);
    }

    private static Map<String, String> codesOf(TrailRow row) {
        Map<String, String> codes = new LinkedHashMap<>(row.facts());
        WORDS.forEach(codes::remove);
        return codes;
    }
}
