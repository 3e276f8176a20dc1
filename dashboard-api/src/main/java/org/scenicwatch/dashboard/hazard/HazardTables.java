package org.scenicwatch.dashboard.hazard;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.projection.JsonTable;
import org.scenicwatch.dashboard.projection.Page;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables {@code hazard_row}, {@code hazard_reward_row} and {@code hazard_filing} (migration V81). */
@Component
class HazardTables {

    private final JdbcTemplate jdbc;
    private final JsonTable<HazardRow> hazards;
    private final JsonTable<RewardRow> rewards;

    HazardTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.hazards = new JsonTable<>(
                "hazard_row", HazardRow.class, row -> row.reportedAt().toEpochMilli(), jdbc);
        this.rewards = new JsonTable<>(
                "hazard_reward_row", RewardRow.class, row -> row.at().toEpochMilli(), jdbc);
    }

    /**
     * What one resident has.
     *
     * @param reporter an opaque id
     * @param points together, less what was taken back
     * @param hazards how many hazards were rewarded
     */
    record Sum(String reporter, int points, int hazards) {}

    JsonTable<HazardRow> hazards() {
        return hazards;
    }

    JsonTable<RewardRow> rewards() {
        return rewards;
    }

    Optional<HazardRow> find(String id) {
        return Optional.ofNullable(hazards.load(List.of(id)).get(id)).map(Stored::row);
    }

    /** Hazards, the newest first; only those that stand so, or are of that kind, when it is given. */
    List<HazardRow> page(@Nullable String state, @Nullable String kind, Page.Cursor after, int most) {
        List<Object> arguments = new ArrayList<>(List.of(after.sort(), after.sort(), after.id()));
        String where = "where (sort < ? or (sort = ? and id > ?))";
        if (state != null) {
            where += " and state = ?";
            arguments.add(state);
        }
        if (kind != null) {
            where += " and kind = ?";
            arguments.add(kind);
        }
        arguments.add(most);
        return hazards.query(where + " order by sort desc, id limit ?", arguments.toArray()).values().stream()
                .map(Stored::row)
                .toList();
    }

    /** The newest lines of the ledger. */
    List<RewardRow> newestRewards(int most) {
        return rewards.query("order by sort desc, id limit ?", most).values().stream()
                .map(Stored::row)
                .toList();
    }

    /** What every resident has, the most first. */
    List<Sum> sums() {
        return jdbc.query("""
                select reporter, sum(points), count(*) filter (where points > 0) - count(*) filter (where points < 0)
                  from hazard_reward_row group by reporter order by sum(points) desc, reporter limit 500
                """, (row, n) -> new Sum(row.getString(1), row.getInt(2), row.getInt(3)));
    }

    /** A report of this resident, to know them by. */
    Optional<String> reportOf(String reporter) {
        return jdbc
                .queryForList(
                        "select body ->> 'reportRef' from hazard_row where body ->> 'reporter' = ? order by sort desc limit 1",
                        String.class,
                        reporter)
                .stream()
                .findFirst();
    }

    void file(String ref, byte[] codeHash, String hazardId, Instant at) {
        jdbc.update(
                "insert into hazard_filing (ref, code_hash, hazard_id, filed_at) values (?, ?, ?, ?)",
                ref,
                codeHash,
                hazardId,
                Timestamp.from(at));
    }

    /** The hazard that a tracking code belongs to. */
    Optional<String> hazardOf(byte[] codeHash) {
        return jdbc
                .queryForList("select hazard_id from hazard_filing where code_hash = ?", String.class, codeHash)
                .stream()
                .findFirst();
    }

    void clear() {
        hazards.clear();
        rewards.clear();
    }
}
