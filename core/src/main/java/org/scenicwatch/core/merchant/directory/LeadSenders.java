package org.scenicwatch.core.merchant.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.scenicwatch.core.notification.Duty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whom to tell of a lead without an answer: whoever sent it, where that person can be sent (V73) and told (V59); else those
 * who lead the shift then, or could when nobody is on turn.
 */
@Component
public class LeadSenders {

    private final JdbcClient jdbc;

    LeadSenders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody in the directory, with the channels in the order of preference. */
    public record Reachable(String recipientId, List<String> channels, String language) {}

    /**
     * Those to tell; nobody when nobody of them has a channel.
     *
     * @param actor who sent the lead
     * @param at for whose turn it is
     */
    public List<Reachable> toTell(String area, String actor, Instant at) {
        List<Reachable> sender = withChannel(jdbc.sql("""
                        select r.recipient_id, r.channels, r.language from notification_recipient r
                         where exists (select 1 from dispatch_responder d
                                        where d.area = :area and d.user_id = :actor and d.recipient_id = r.recipient_id)
                         order by r.recipient_id
                        """)
                .param("area", area)
                .param("actor", actor)
                .query(LeadSenders::reachable)
                .list());
        return sender.isEmpty() ? leaders(area, at) : sender;
    }

    private List<Reachable> leaders(String area, Instant at) {
        return withChannel(jdbc.sql("""
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
                .param("duty", Duty.SHIFT_COMMANDER.key())
                .param("at", Timestamp.from(at))
                .query(LeadSenders::reachable)
                .list());
    }

    private static List<Reachable> withChannel(List<Reachable> people) {
        return people.stream().filter(person -> !person.channels().isEmpty()).toList();
    }

    private static Reachable reachable(ResultSet row, int number) throws SQLException {
        String[] channels = (String[]) row.getArray("channels").getArray();
        return new Reachable(row.getString("recipient_id"), Arrays.asList(channels), row.getString("language"));
    }
}
