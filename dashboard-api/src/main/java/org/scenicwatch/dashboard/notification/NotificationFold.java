package org.scenicwatch.dashboard.notification;

import java.util.List;
import java.util.function.UnaryOperator;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.core.notification.events.LadderStarted;
import org.scenicwatch.core.notification.events.LadderStopped;
import org.scenicwatch.core.notification.events.MessageAccepted;
import org.scenicwatch.core.notification.events.MessageDelivered;
import org.scenicwatch.core.notification.events.MessageExpired;
import org.scenicwatch.core.notification.events.MessageFailed;
import org.scenicwatch.core.notification.events.MessageIntended;
import org.scenicwatch.core.notification.events.RungReached;
import org.scenicwatch.dashboard.projection.EventFacts;
import org.scenicwatch.dashboard.projection.RowSpace;

/** From events to rows of ladders and messages. */
final class NotificationFold {

    private final RowSpace<LadderRow> ladders;
    private final RowSpace<MessageRow> messages;

    NotificationFold(RowSpace<LadderRow> ladders, RowSpace<MessageRow> messages) {
        this.ladders = ladders;
        this.messages = messages;
    }

    /** Takes in one event; others than those of ladders and messages change nothing. */
    void on(Object event, EventFacts facts) {
        if (event instanceof LadderStarted e) {
            ladders.change(NotificationIds.row(e.ladderId()), facts.index(), before -> started(e));
        } else if (event instanceof RungReached e) {
            ladder(e.ladderId(), facts, row -> row.reached(e.rung(), e.nextAt(), e.at()));
        } else if (event instanceof LadderStopped e) {
            ladder(e.ladderId(), facts, row -> row.stopped(e.ground(), e.at()));
        } else if (event instanceof MessageIntended e) {
            messages.change(NotificationIds.row(e.messageId()), facts.index(), before -> intended(e));
        } else if (event instanceof MessageAccepted e) {
            message(e.messageId(), facts, row -> row.accepted(e.gateway(), e.at()));
        } else if (event instanceof MessageDelivered e) {
            message(e.messageId(), facts, row -> row.in("delivered", null, e.at()));
        } else if (event instanceof MessageFailed e) {
            message(e.messageId(), facts, row -> row.in("failed", e.reason(), e.at()));
        } else if (event instanceof MessageExpired e) {
            message(e.messageId(), facts, row -> row.in("expired", e.reason(), e.at()));
        }
    }

    private void ladder(String ladderId, EventFacts facts, UnaryOperator<LadderRow> change) {
        ladders.change(NotificationIds.row(ladderId), facts.index(), row -> row == null ? null : change.apply(row));
    }

    private void message(String messageId, EventFacts facts, UnaryOperator<MessageRow> change) {
        messages.change(NotificationIds.row(messageId), facts.index(), row -> row == null ? null : change.apply(row));
    }

    private static LadderRow started(LadderStarted event) {
        List<LadderRow.Step> steps = event.rungs().stream()
                .map(rung -> new LadderRow.Step(rung.duties(), rung.subscribers(), rung.afterSeconds(), null))
                .toList();
        return new LadderRow(
                NotificationIds.row(event.ladderId()),
                AlarmIds.row(event.alarmId()),
                event.occurrence(),
                event.round(),
                event.ladder(),
                steps.isEmpty() ? "all_told" : "climbing",
                steps,
                event.nextAt() == null ? null : 0,
                event.nextAt(),
                event.at(),
                event.at());
    }

    private static MessageRow intended(MessageIntended event) {
        return new MessageRow(
                NotificationIds.row(event.messageId()),
                AlarmIds.row(event.alarmId()),
                event.occurrence(),
                event.round(),
                event.rung(),
                NotificationIds.code(event.recipientId()),
                event.duty(),
                event.channel(),
                event.template(),
                "intended",
                null,
                null,
                event.at(),
                event.at());
    }
}
