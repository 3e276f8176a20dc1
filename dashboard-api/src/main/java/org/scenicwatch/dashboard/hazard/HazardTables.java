package org.scenicwatch.dashboard.hazard;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.projection.JsonTable;
import org.scenicwatch.dashboard.projection.Page;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The tables {@code hazard_row}, {@code hazard_reward_row}, {@code hazard_filing} and {@code hazard_count} (migrations V81 and
 * V105).
 */
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

    /** The next count of an area's day; part of the caller's transaction, so that no number is left out or given twice. */
    int nextCountOf(String area, LocalDate day) {
        return Objects.requireNonNull(jdbc.queryForObject("""
                insert into hazard_count (area, day, count) values (?, ?, 1)
                on conflict (area, day) do update set count = hazard_count.count + 1
                returning count
                """, Integer.class, area, day));
    }

    /**
     * A report as it was filed.
     *
     * @param ref where its words lie in the vault
     * @param hazardId the hazard's uuid
     * @param number what people call it by; none: filed before numbers were kept here
     * @param kind its code in the book of hazards; none as for the number
     * @param language in which its reporter is told how it goes on
     */
    record Filing(
            String ref,
            String hazardId,
            @Nullable String number,
            @Nullable String kind,
            @Nullable String place,
            String language,
            Instant filedAt) {}

    void file(Filing filing, byte[] codeHash) {
        jdbc.update(
                """
                insert into hazard_filing (ref, code_hash, hazard_id, number, kind, place, language, filed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                filing.ref(),
                codeHash,
                filing.hazardId(),
                filing.number(),
                filing.kind(),
                filing.place(),
                filing.language(),
                Timestamp.from(filing.filedAt()));
    }

    /** The report that a tracking code belongs to. */
    Optional<Filing> filingUnder(byte[] codeHash) {
        return filing("code_hash = ?", codeHash);
    }

    /** The report with this reference into the vault. */
    Optional<Filing> filing(String ref) {
        return filing("ref = ?", ref);
    }

    private Optional<Filing> filing(String condition, Object argument) {
        return jdbc
                .query(
                        "select ref, hazard_id, number, kind, place, language, filed_at from hazard_filing where "
                                + condition,
                        (row, n) -> new Filing(
                                row.getString("ref"),
                                row.getString("hazard_id"),
                                row.getString("number"),
                                row.getString("kind"),
                                row.getString("place"),
                                row.getString("language"),
                                row.getTimestamp("filed_at").toInstant()),
                        argument)
                .stream()
                .findFirst();
    }

    void clear() {
        hazards.clear();
        rewards.clear();
    }
}
