package org.scenicwatch.core.notification.write;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.notification.HouseAnswer;

/**
 * Tell the desk something about an alarm.
 *
 * @param answersId the aggregate, see {@link org.scenicwatch.core.notification.NotificationIds#houseAnswers}
 * @param alarmId the alarm
 * @param occurrence its occurrence
 * @param recipientId who tells it
 * @param duty householder or groupHead
 * @param answer what
 * @param noteRef where the person's words lie in the vault
 * @param at server time
 */
public record AnswerFromHouse(
        @TargetAggregateIdentifier String answersId,
        String alarmId,
        long occurrence,
        String recipientId,
        String duty,
        HouseAnswer answer,
        @Nullable String noteRef,
        Instant at) {}
