package org.scenicwatch.dashboard.quarantine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tables of replays. Ingest takes up what waits here. */
@Component
class ReplayTable {

    /** More messages of one replay are left for the next one, so that a cancel is soon felt. */
    static final int MOST_MESSAGES = 100_000;

    private final JdbcTemplate jdbc;

    ReplayTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks for the replay of these messages; what waits already or is not open is left out. */
    @Transactional
    public void request(String id, Collection<Long> messages, String actor, Instant at) {
        begin(id, actor, at);
        jdbc.update("""
                insert into quarantine_replay_message (replay_id, quarantine_id)
                select ?, id from quarantine where id = any (?) and state = 'open'
                on conflict do nothing
                """, id, messages.toArray(Long[]::new));
    }

    /** Asks for the replay of the chosen open messages, oldest first. */
    @Transactional
    public void request(String id, Choice choice, String actor, Instant at) {
        begin(id, actor, at);
        Choice.Condition condition = choice.condition();
        List<Object> parameters = new ArrayList<>();
        parameters.add(id);
        parameters.addAll(condition.parameters());
        parameters.add(MOST_MESSAGES);
        jdbc.update(
                "insert into quarantine_replay_message (replay_id, quarantine_id) select ?, id from quarantine where "
                        + condition.sql() + " and state = 'open' order by id limit ? on conflict do nothing",
                parameters.toArray());
    }

    private void begin(String id, String actor, Instant at) {
        jdbc.update(
                "insert into quarantine_replay (id, requested_at, requested_by) values (?, ?, ?)",
                id,
                Timestamp.from(at),
                actor);
    }

    /** Lets the messages of a replay that still wait be as they are; false when there is no such replay. */
    @Transactional
    public boolean cancel(String id, Instant at) {
        boolean known = jdbc.update(
                        "update quarantine_replay set cancelled_at = coalesce(cancelled_at, ?) where id = ?",
                        Timestamp.from(at),
                        id)
                > 0;
        jdbc.update("delete from quarantine_replay_message where replay_id = ? and fate is null", id);
        return known;
    }

    Optional<Replay> find(String id) {
        return query("where replay.id = ?", id).stream().findFirst();
    }

    /** The newest replays, newest first. */
    List<Replay> newest(int limit) {
        return query("order by replay.requested_at desc limit ?", limit);
    }

    private List<Replay> query(String which, Object parameter) {
        List<Replay> found = jdbc.query(
                "select id, requested_at, requested_by, cancelled_at from quarantine_replay replay " + which,
                (row, n) -> new Replay(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        "running",
                        0,
                        0,
                        Map.of(),
                        instant(row.getTimestamp(4))),
                parameter);
        return found.stream().map(this::counted).toList();
    }

    private Replay counted(Replay replay) {
        Map<String, Long> outcomes = new TreeMap<>();
        long[] waiting = {0};
        jdbc.query(
                "select fate, count(*) from quarantine_replay_message where replay_id = ? group by fate",
                row -> {
                    String fate = row.getString(1);
                    if (fate == null) {
                        waiting[0] = row.getLong(2);
                    } else {
                        outcomes.put(fate, row.getLong(2));
                    }
                },
                replay.id());
        long done = outcomes.values().stream().mapToLong(Long::longValue).sum();
        String state = replay.cancelledAt() != null ? "cancelled" : waiting[0] > 0 ? "running" : "done";
        return new Replay(
                replay.id(),
                replay.requestedAt(),
                replay.requestedBy(),
                state,
                done + waiting[0],
                done,
                outcomes,
                replay.cancelledAt());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
