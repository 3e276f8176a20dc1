package org.scenicwatch.core.notification.write;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.notification.MessageTexts;
import org.scenicwatch.core.notification.events.MessageIntended;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table {@code notification_outbox} (migration V59). A message is waiting, sending under a lease, accepted, or over.
 * Whoever claims does it in a transaction of its own that commits before anything is sent: what a crash leaves in
 * {@code sending} may have been sent.
 */
@Component
public class OutboxTable implements Outbox {

    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};
    private static final String COLUMNS = """
             o.message_id, o.area, o.channel, o.recipient_id, o.idempotency_key, o.template, o.language, o.parameters,
             o.priority, o.attempts, o.intended_at, o.expires_at, o.duty, o.ladder_id
            """;

    private final JdbcClient jdbc;

    OutboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A message that its claimant may send.
     *
     * @param attempts how often it was claimed, this time included
     * @param duty for which duty the person is told
     * @param ladderId the ladder or other cause that asks for it
     */
    public record Claimed(
            String messageId,
            String area,
            String channel,
            String recipientId,
            String idempotencyKey,
            String template,
            String language,
            Map<String, String> parameters,
            String priority,
            int attempts,
            Instant intendedAt,
            Instant expiresAt,
            String duty,
            String ladderId) {}

    /** Whom somebody has told, for which duty, by which channel and in which language. */
    public record Told(String recipientId, String duty, String channel, String language) {}

    /**
     * How a channel's outbox stands.
     *
     * @param waiting messages that are to be sent
     * @param sending messages that somebody is sending
     * @param failed messages that failed since {@code since} of the question
     * @param oldestWaiting since when the oldest waits
     */
    public record Figures(
            String channel,
            long waiting,
            long sending,
            long failed,
            @Nullable Instant oldestWaiting) {}

    @Override
    public void add(MessageIntended message) {
        jdbc.sql("""
                        insert into notification_outbox (message_id, area, channel, recipient_id, duty, ladder_id,
                          idempotency_key, template, language, parameters, priority, state, next_at, intended_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        message.messageId(),
                        message.area(),
                        message.channel(),
                        message.recipientId(),
                        message.duty(),
                        message.ladderId(),
                        message.idempotencyKey(),
                        message.template(),
                        message.language(),
                        JsonMapper.shared().writeValueAsString(message.parameters()),
                        message.priority(),
                        Timestamp.from(notBefore(message)),
                        Timestamp.from(message.at()),
                        Timestamp.from(message.expiresAt()))
                .update();
    }

    @Override
    public void accepted(String messageId, String gateway, @Nullable String gatewayId, Instant at) {
        jdbc.sql("""
                        update notification_outbox set state = 'accepted', gateway = ?, gateway_id = ?, changed_at = ?,
                          lease_until = null where message_id = ?
                        """)
                .param(1, gateway)
                .param(2, gatewayId)
                .param(3, Timestamp.from(at))
                .param(4, messageId)
                .update();
    }

    @Override
    public void over(String messageId, String state, @Nullable String reason, Instant at) {
        jdbc.sql("""
                        update notification_outbox set state = ?, reason = ?, changed_at = ?, lease_until = null
                         where message_id = ?
                        """)
                .param(1, state)
                .param(2, reason)
                .param(3, Timestamp.from(at))
                .param(4, messageId)
                .update();
    }

    @Override
    public boolean withdraw(String messageId, Instant at) {
        return jdbc.sql("""
                        update notification_outbox set state = 'expired', changed_at = ?
                         where message_id = ? and state = 'waiting'
                        """).params(Timestamp.from(at), messageId).update() == 1;
    }

    private static Instant notBefore(MessageIntended message) {
        String held = message.parameters().get(IntendMessage.NOT_BEFORE);
        return held == null ? message.at() : Instant.parse(held);
    }

    /** Takes what may be sent now on a channel, critical messages first. */
    public List<Claimed> claim(String channel, Instant now, Duration lease, int most) {
        return jdbc.sql("""
                        with due as (
                          select message_id from notification_outbox
                           where channel = :channel and state = 'waiting' and next_at <= :now and expires_at > :now
                           order by (priority = 'CRITICAL') desc, intended_at limit :most for update skip locked)
                        update notification_outbox o set state = 'sending', attempts = o.attempts + 1, lease_until = :until
                          from due where o.message_id = due.message_id returning
                        """ + COLUMNS)
                .param("channel", channel)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(lease)))
                .param("most", most)
                .query(OutboxTable::claimed)
                .list();
    }

    /** Takes what somebody began to send and never told the end of. */
    public List<Claimed> claimInterrupted(String channel, Instant now, Duration lease, int most) {
        return jdbc.sql("""
                        with lost as (
                          select message_id from notification_outbox
                           where channel = :channel and state = 'sending' and lease_until < :now
                           order by intended_at limit :most for update skip locked)
                        update notification_outbox o set lease_until = :until
                          from lost where o.message_id = lost.message_id returning
                        """ + COLUMNS)
                .param("channel", channel)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(lease)))
                .param("most", most)
                .query(OutboxTable::claimed)
                .list();
    }

    /** Puts back what was surely not sent, to be tried again. */
    public void putBack(String messageId, Instant nextAt) {
        jdbc.sql("""
                        update notification_outbox set state = 'waiting', next_at = ?, lease_until = null
                         where message_id = ? and state = 'sending'
                        """).params(Timestamp.from(nextAt), messageId).update();
    }

    /** Leaves it in doubt until {@code until}: the gateway is asked again then. */
    public void doubt(String messageId, Instant until) {
        jdbc.sql("update notification_outbox set lease_until = ? where message_id = ? and state = 'sending'")
                .params(Timestamp.from(until), messageId)
                .update();
    }

    /** What waits although its time is up. */
    public List<String> expired(Instant now, int most) {
        return jdbc.sql(
                        "select message_id from notification_outbox where state = 'waiting' and expires_at <= ? limit ?")
                .params(Timestamp.from(now), most)
                .query(String.class)
                .list();
    }

    /** The message that a gateway knows under this id, or that has this idempotency key. */
    public Optional<String> ofReceipt(String channel, @Nullable String gatewayId, @Nullable String idempotencyKey) {
        return jdbc.sql("""
                        select message_id from notification_outbox
                         where channel = ? and (gateway_id = ? or idempotency_key = ?) order by intended_at desc limit 1
                        """)
                .param(1, channel)
                .param(2, gatewayId)
                .param(3, idempotencyKey)
                .query(String.class)
                .optional();
    }

    /** The messages of an alarm's ladder that nobody has begun to send; what takes the alarm back is none of them. */
    public List<String> waitingOf(String ladderId, Instant until) {
        return jdbc.sql("""
                        select message_id from notification_outbox
                         where ladder_id = ? and state = 'waiting' and template <> ? and intended_at <= ? order by message_id
                        """)
                .params(ladderId, MessageTexts.ALL_CLEAR, Timestamp.from(until))
                .query(String.class)
                .list();
    }

    /** Whom a ladder has told by which channel, or may have told. */
    public List<Told> toldBy(String ladderId) {
        return jdbc.sql("""
                        select distinct on (recipient_id, channel) recipient_id, duty, channel, language
                          from notification_outbox
                         where ladder_id = ? and template <> ?
                           and (state in ('sending', 'accepted', 'delivered') or state = 'failed' and reason = 'unknown')
                         order by recipient_id, channel, intended_at
                        """)
                .params(ladderId, MessageTexts.ALL_CLEAR)
                .query((row, n) -> new Told(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** A channel's figures; failures are counted since {@code since}. */
    public Figures figures(String channel, Instant since) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'waiting'),
                               count(*) filter (where state = 'sending'),
                               count(*) filter (where state = 'failed' and changed_at >= ?),
                               min(intended_at) filter (where state = 'waiting')
                          from notification_outbox where channel = ?
                        """)
                .params(Timestamp.from(since), channel)
                .query((row, n) -> {
                    Timestamp oldest = row.getTimestamp(4);
                    return new Figures(
                            channel,
                            row.getLong(1),
                            row.getLong(2),
                            row.getLong(3),
                            oldest == null ? null : oldest.toInstant());
                })
                .single();
    }

    /** Forgets what has been over for so long that no receipt comes any more. */
    public void forgetBefore(Instant before) {
        jdbc.sql("""
                        delete from notification_outbox
                         where state in ('accepted', 'delivered', 'failed', 'expired') and intended_at < ?
                        """).param(Timestamp.from(before)).update();
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        return new Claimed(
                row.getString("message_id"),
                row.getString("area"),
                row.getString("channel"),
                row.getString("recipient_id"),
                row.getString("idempotency_key"),
                row.getString("template"),
                row.getString("language"),
                JsonMapper.shared().readValue(row.getString("parameters"), PARAMETERS),
                row.getString("priority"),
                row.getInt("attempts"),
                row.getTimestamp("intended_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getString("duty"),
                row.getString("ladder_id"));
    }
}
