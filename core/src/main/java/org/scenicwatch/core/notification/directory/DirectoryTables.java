package org.scenicwatch.core.notification.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.notification.events.DutyHeld;
import org.scenicwatch.core.notification.events.DutyTurnPlanned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code notification_recipient}, {@code _duty}, {@code _turn} and {@code _place} (migration V59). */
@Component
public class DirectoryTables {

    private final JdbcClient jdbc;

    DirectoryTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A recipient as the register holds it. */
    public record Entry(
            String recipientId,
            String area,
            String contactRef,
            List<DutyHeld> duties,
            @Nullable String zone,
            List<String> channels,
            List<String> priorities,
            @Nullable String quietFrom,
            @Nullable String quietUntil,
            String language) {}

    /** A turn of duty as the roster holds it. */
    public record Turn(String turnId, String area, String duty, String recipientId, Instant from, Instant until) {}

    /** The recipients of an area, by id. */
    public List<Entry> recipients(String area) {
        return jdbc.sql("select * from notification_recipient where area = ? order by recipient_id")
                .param(area)
                .query(this::entry)
                .list();
    }

    /** One recipient. */
    public Optional<Entry> recipient(String recipientId) {
        return jdbc.sql("select * from notification_recipient where recipient_id = ?")
                .param(recipientId)
                .query(this::entry)
                .optional();
    }

    /** Where the contacts of recipients lie in the vault, by their ids. */
    public Map<String, String> contactRefs(Collection<String> recipientIds) {
        Map<String, String> refs = new HashMap<>();
        jdbc.sql("select recipient_id, contact_ref from notification_recipient where recipient_id = any(?)")
                .param((Object) recipientIds.toArray(String[]::new))
                .query(row -> {
                    refs.put(row.getString(1), row.getString(2));
                });
        return refs;
    }

    /** The turns of an area that end after {@code from} and begin before {@code until}. */
    public List<Turn> turns(String area, Instant from, Instant until) {
        return jdbc.sql("""
                        select * from notification_turn where area = ? and on_until > ? and on_from < ?
                         order by on_from, turn_id
                        """)
                .params(area, Timestamp.from(from), Timestamp.from(until))
                .query((row, n) -> turn(row))
                .list();
    }

    /** One turn. */
    public Optional<Turn> turn(String turnId) {
        return jdbc.sql("select * from notification_turn where turn_id = ?")
                .param(turnId)
                .query((row, n) -> turn(row))
                .optional();
    }

    /** What people call a place. */
    public Optional<LocalText> placeName(String area, String code) {
        return jdbc.sql("select name_zh, name_en from notification_place where area = ? and code = ?")
                .params(area, code)
                .query((row, n) -> new LocalText(row.getString(1), row.getString(2)))
                .optional();
    }

    /** Whether a place names this household group as its own. */
    public boolean knowsGroup(String area, String group) {
        return jdbc.sql("select exists (select 1 from notification_place where area = ? and household_group = ?)")
                .params(area, group)
                .query(Boolean.class)
                .single();
    }

    // The depth ends a circle of places that name each other as parents.
    PlaceFacts factsOf(String area, String place) {
        record Step(String code, @Nullable String group) {}
        List<Step> upward = jdbc.sql("""
                        with recursive upward as (
                          select code, parent, household_group, 0 as depth
                            from notification_place where area = :area and code = :place
                          union all
                          select p.code, p.parent, p.household_group, u.depth + 1
                            from upward u join notification_place p on p.area = :area and p.code = u.parent
                           where u.depth < 8)
                        select code, household_group from upward order by depth
                        """)
                .param("area", area)
                .param("place", place)
                .query((row, n) -> new Step(row.getString(1), row.getString(2)))
                .list();
        Set<String> codes = new TreeSet<>(upward.stream().map(Step::code).toList());
        codes.add(place);
        return new PlaceFacts(
                List.copyOf(codes),
                upward.stream()
                        .map(Step::group)
                        .filter(group -> group != null)
                        .findFirst()
                        .orElse(null));
    }

    /** The places of a household group: those that name it, and what is part of them and names no other. */
    List<String> placesOfGroup(String area, String group) {
        return jdbc.sql("""
                        with recursive members as (
                          select code, 0 as depth from notification_place where area = :area and household_group = :group
                          union all
                          select p.code, m.depth + 1 from members m join notification_place p
                              on p.area = :area and p.parent = m.code and p.household_group is null
                           where m.depth < 8)
                        select distinct code from members
                        """)
                .param("area", area)
                .param("group", group)
                .query(String.class)
                .list();
    }

    /**
     * Who holds a duty.
     *
     * @param of what it may be held of
     * @param alsoOfAll whether those count who hold it of the whole area
     */
    List<Candidate> holders(String area, String duty, List<String> of, boolean alsoOfAll) {
        return jdbc.sql("""
                        select r.*, d.duty from notification_duty d
                          join notification_recipient r on r.recipient_id = d.recipient_id
                         where r.area = :area and d.duty = :duty
                           and (d.held_of = any(:of) or (:all and d.held_of is null))
                         order by r.recipient_id
                        """)
                .param("area", area)
                .param("duty", duty)
                .param("of", of.toArray(String[]::new))
                .param("all", alsoOfAll)
                .query((row, n) -> candidate(row, row.getString("duty")))
                .list();
    }

    /** Who holds a duty, of whatever. */
    List<Candidate> holders(String area, String duty) {
        return jdbc.sql("""
                        select distinct on (r.recipient_id) r.*, d.duty from notification_duty d
                          join notification_recipient r on r.recipient_id = d.recipient_id
                         where r.area = ? and d.duty = ? order by r.recipient_id
                        """)
                .params(area, duty)
                .query((row, n) -> candidate(row, row.getString("duty")))
                .list();
    }

    /** Who subscribed to alarms of that priority in that zone. */
    List<Candidate> subscribers(String area, String priority, @Nullable String zone) {
        return jdbc.sql("""
                        select * from notification_recipient
                         where area = ? and ? = any(priorities) and (zone is null or zone = ?) order by recipient_id
                        """)
                .param(1, area)
                .param(2, priority)
                .param(3, zone == null ? "" : zone)
                .query((row, n) -> candidate(row, Addressee.SUBSCRIBER))
                .list();
    }

    /** Who is on duty at that time. */
    Set<String> onTurn(String area, String duty, Instant at) {
        return jdbc.sql("""
                        select recipient_id from notification_turn
                         where area = ? and duty = ? and on_from <= ? and on_until > ?
                        """)
                .params(area, duty, Timestamp.from(at), Timestamp.from(at))
                .query(String.class)
                .set();
    }

    void put(Entry entry) {
        jdbc.sql("""
                        insert into notification_recipient (recipient_id, area, contact_ref, zone, channels, priorities,
                          quiet_from, quiet_until, language) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (recipient_id) do update set contact_ref = excluded.contact_ref, zone = excluded.zone,
                          channels = excluded.channels, priorities = excluded.priorities, quiet_from = excluded.quiet_from,
                          quiet_until = excluded.quiet_until, language = excluded.language
                        """)
                .param(1, entry.recipientId())
                .param(2, entry.area())
                .param(3, entry.contactRef())
                .param(4, entry.zone())
                .param(5, entry.channels().toArray(String[]::new))
                .param(6, entry.priorities().toArray(String[]::new))
                .param(7, entry.quietFrom())
                .param(8, entry.quietUntil())
                .param(9, entry.language())
                .update();
        jdbc.sql("delete from notification_duty where recipient_id = ?")
                .param(entry.recipientId())
                .update();
        for (DutyHeld held : entry.duties()) {
            jdbc.sql("insert into notification_duty (recipient_id, duty, held_of) values (?, ?, ?)")
                    .param(1, entry.recipientId())
                    .param(2, held.duty())
                    .param(3, held.of())
                    .update();
        }
    }

    void remove(String recipientId) {
        jdbc.sql("delete from notification_recipient where recipient_id = ?")
                .param(recipientId)
                .update();
    }

    void put(DutyTurnPlanned turn) {
        jdbc.sql("""
                        insert into notification_turn (turn_id, area, duty, recipient_id, on_from, on_until)
                        values (?, ?, ?, ?, ?, ?) on conflict (turn_id) do update set duty = excluded.duty,
                          recipient_id = excluded.recipient_id, on_from = excluded.on_from, on_until = excluded.on_until
                        """)
                .params(
                        turn.turnId(),
                        turn.area(),
                        turn.duty(),
                        turn.recipientId(),
                        Timestamp.from(turn.from()),
                        Timestamp.from(turn.until()))
                .update();
    }

    void removeTurn(String turnId) {
        jdbc.sql("delete from notification_turn where turn_id = ?")
                .param(turnId)
                .update();
    }

    void putPlace(String area, String code, @Nullable String parent, Map<String, String> attributes, LocalText name) {
        String group = attributes.getOrDefault("household_group", "").strip();
        jdbc.sql("""
                        insert into notification_place (area, code, parent, household_group, name_zh, name_en)
                        values (?, ?, ?, ?, ?, ?) on conflict (area, code) do update set parent = excluded.parent,
                          household_group = excluded.household_group, name_zh = excluded.name_zh,
                          name_en = excluded.name_en
                        """)
                .param(1, area)
                .param(2, code)
                .param(3, parent)
                .param(4, group.isEmpty() ? null : group)
                .param(5, name.zh())
                .param(6, name.en())
                .update();
    }

    void clear() {
        jdbc.sql("delete from notification_recipient").update();
        jdbc.sql("delete from notification_turn").update();
        jdbc.sql("delete from notification_place").update();
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        String id = row.getString("recipient_id");
        List<DutyHeld> duties = jdbc.sql(
                        "select duty, held_of from notification_duty where recipient_id = ? order by duty, held_of")
                .param(id)
                .query((held, n) -> new DutyHeld(held.getString(1), held.getString(2)))
                .list();
        return new Entry(
                id,
                row.getString("area"),
                row.getString("contact_ref"),
                duties,
                row.getString("zone"),
                texts(row, "channels"),
                texts(row, "priorities"),
                row.getString("quiet_from"),
                row.getString("quiet_until"),
                row.getString("language"));
    }

    private static Turn turn(ResultSet row) throws SQLException {
        return new Turn(
                row.getString("turn_id"),
                row.getString("area"),
                row.getString("duty"),
                row.getString("recipient_id"),
                row.getTimestamp("on_from").toInstant(),
                row.getTimestamp("on_until").toInstant());
    }

    private static Candidate candidate(ResultSet row, String duty) throws SQLException {
        return new Candidate(
                row.getString("recipient_id"),
                duty,
                row.getString("zone"),
                texts(row, "channels"),
                texts(row, "priorities"),
                row.getString("quiet_from"),
                row.getString("quiet_until"),
                row.getString("language"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
