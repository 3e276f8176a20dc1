package org.scenicwatch.core.dispatch.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables {@code dispatch_responder} and {@code dispatch_place} (migration V73), and what the order of asking needs of
 * the directory of notification (V59). A place is the last one that the person told with a step: one row each, no track.
 */
@Component
public class ResponderTables {

    /** After that nobody is where they said. */
    private static final Duration PLACE_HOLDS = Duration.ofHours(2);

    private final JdbcClient jdbc;

    ResponderTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A responder as the register holds it. */
    public record Entry(
            String responderId,
            String area,
            @Nullable String userId,
            @Nullable String recipientId,
            String body,
            @Nullable String team,
            List<String> skills,
            List<String> languages,
            @Nullable String zone,
            boolean away) {}

    /** Somebody in the directory who can be told, with the channels in the order of preference. */
    public record Reachable(String recipientId, List<String> channels, String language) {}

    /** Where somebody last said they were, WGS 84 degrees. */
    public record Place(double lon, double lat, Instant at) {}

    /** Everybody of an area who can be sent, by id. */
    public List<Entry> responders(String area) {
        return jdbc.sql("select * from dispatch_responder where area = ? order by responder_id")
                .param(area)
                .query(ResponderTables::entry)
                .list();
    }

    /** One of them. */
    public Optional<Entry> responder(String responderId) {
        return jdbc.sql("select * from dispatch_responder where responder_id = ?")
                .param(responderId)
                .query(ResponderTables::entry)
                .optional();
    }

    /** Whoever uses the phone page with this login. */
    public Optional<Entry> ofUser(String area, String userId) {
        return jdbc.sql("select * from dispatch_responder where area = ? and user_id = ? order by responder_id limit 1")
                .params(area, userId)
                .query(ResponderTables::entry)
                .optional();
    }

    /** Whether anybody of that body can be sent at all. */
    public boolean anyOf(String area, String body) {
        return jdbc.sql("select exists (select 1 from dispatch_responder where area = ? and body = ?)")
                .params(area, body)
                .query(Boolean.class)
                .single();
    }

    /** How a recipient of the directory is told. */
    public Optional<Reachable> reachable(String recipientId) {
        return jdbc.sql("select recipient_id, channels, language from notification_recipient where recipient_id = ?")
                .param(recipientId)
                .query(ResponderTables::reachable)
                .optional();
    }

    /** Those who hold a duty at that time: those on turn, or everybody who holds it when nobody is. */
    public List<Reachable> holders(String area, String duty, Instant at) {
        return jdbc.sql("""
                        with holder as (
                          select r.recipient_id, r.channels, r.language,
                                 exists (select 1 from notification_turn t
                                          where t.area = r.area and t.duty = :duty and t.recipient_id = r.recipient_id
                                            and t.on_from <= :at and t.on_until > :at) as on_turn
                            from notification_recipient r
                           where r.area = :area
                             and exists (select 1 from notification_duty d
                                          where d.recipient_id = r.recipient_id and d.duty = :duty))
                        select recipient_id, channels, language from holder
                         where on_turn or not exists (select 1 from holder where on_turn) order by recipient_id
                        """)
                .param("area", area)
                .param("duty", duty)
                .param("at", Timestamp.from(at))
                .query(ResponderTables::reachable)
                .list();
    }

    /** What people call a place; none when it is not registered. */
    public Optional<LocalText> placeName(String area, String code) {
        return jdbc.sql("select name_zh, name_en from notification_place where area = ? and code = ?")
                .params(area, code)
                .query((row, n) -> new LocalText(row.getString(1), row.getString(2)))
                .optional();
    }

    /** Keeps where somebody said they were, and forgets what is too old to be true. */
    public void tellPlace(String responderId, Place place) {
        jdbc.sql("delete from dispatch_place where told_at < ?")
                .param(Timestamp.from(place.at().minus(PLACE_HOLDS)))
                .update();
        jdbc.sql("""
                        insert into dispatch_place (responder_id, lon, lat, told_at) values (?, ?, ?, ?)
                        on conflict (responder_id) do update set lon = excluded.lon, lat = excluded.lat,
                          told_at = excluded.told_at
                        """)
                .params(responderId, place.lon(), place.lat(), Timestamp.from(place.at()))
                .update();
    }

    /** Forgets where somebody was. */
    public void forgetPlace(String responderId) {
        jdbc.sql("delete from dispatch_place where responder_id = ?")
                .param(responderId)
                .update();
    }

    /** Where somebody last said they were, unless that is too long ago. */
    public Optional<Place> placeOf(String responderId, Instant at) {
        return jdbc.sql("select lon, lat, told_at from dispatch_place where responder_id = ? and told_at >= ?")
                .params(responderId, Timestamp.from(at.minus(PLACE_HOLDS)))
                .query((row, n) -> new Place(
                        row.getDouble(1), row.getDouble(2), row.getTimestamp(3).toInstant()))
                .optional();
    }

    /**
     * Who of a body may be asked.
     *
     * @param duty the duty whose turns say who is on; none: everybody is
     */
    List<Candidate> candidates(String area, String body, @Nullable String duty, Instant at) {
        return jdbc.sql("""
                        select r.responder_id, r.away, r.skills, r.zone, p.lon, p.lat,
                               :duty::text is null or exists (
                                 select 1 from notification_turn t
                                  where t.area = r.area and t.duty = :duty and t.recipient_id = r.recipient_id
                                    and t.on_from <= :at and t.on_until > :at) as on_turn
                          from dispatch_responder r
                          left join dispatch_place p on p.responder_id = r.responder_id and p.told_at >= :since
                         where r.area = :area and r.body = :body order by r.responder_id
                        """)
                .param("area", area)
                .param("body", body)
                .param("duty", duty)
                .param("at", Timestamp.from(at))
                .param("since", Timestamp.from(at.minus(PLACE_HOLDS)))
                .query((row, n) -> new Candidate(
                        row.getString("responder_id"),
                        row.getBoolean("on_turn"),
                        row.getBoolean("away"),
                        texts(row, "skills"),
                        row.getString("zone"),
                        row.getObject("lon", Double.class),
                        row.getObject("lat", Double.class)))
                .list();
    }

    void put(Entry entry) {
        jdbc.sql("""
                        insert into dispatch_responder (responder_id, area, user_id, recipient_id, body, team, skills,
                          languages, zone, away) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (responder_id) do update set user_id = excluded.user_id,
                          recipient_id = excluded.recipient_id, body = excluded.body, team = excluded.team,
                          skills = excluded.skills, languages = excluded.languages, zone = excluded.zone,
                          away = excluded.away
                        """)
                .param(1, entry.responderId())
                .param(2, entry.area())
                .param(3, entry.userId())
                .param(4, entry.recipientId())
                .param(5, entry.body())
                .param(6, entry.team())
                .param(7, entry.skills().toArray(String[]::new))
                .param(8, entry.languages().toArray(String[]::new))
                .param(9, entry.zone())
                .param(10, entry.away())
                .update();
    }

    void setAway(String responderId, boolean away) {
        jdbc.sql("update dispatch_responder set away = ? where responder_id = ?")
                .params(away, responderId)
                .update();
    }

    void remove(String responderId) {
        jdbc.sql("delete from dispatch_responder where responder_id = ?")
                .param(responderId)
                .update();
        forgetPlace(responderId);
    }

    void clear() {
        jdbc.sql("delete from dispatch_responder").update();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getString("responder_id"),
                row.getString("area"),
                row.getString("user_id"),
                row.getString("recipient_id"),
                row.getString("body"),
                row.getString("team"),
                texts(row, "skills"),
                texts(row, "languages"),
                row.getString("zone"),
                row.getBoolean("away"));
    }

    private static Reachable reachable(ResultSet row, int number) throws SQLException {
        return new Reachable(row.getString("recipient_id"), texts(row, "channels"), row.getString("language"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
