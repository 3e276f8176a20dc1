package org.scenicwatch.core.notification.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.notification.HouseAnswer;
import org.scenicwatch.core.notification.NotificationRefused;
import org.scenicwatch.core.notification.events.HouseAnswered;

/**
 * What the household group told the desk about one occurrence of an alarm. Beside the alarm and not in it: people who
 * press buttons must not make the operator's decision a conflict.
 */
@Aggregate
class HouseAnswers {

    /** More than this of one person is no answer any more. */
    static final int MOST_OF_ONE = 20;

    /** What stands of what one person told, and how often they told anything. */
    private record Said(Set<HouseAnswer> stands, int times) {

        static final Said NOTHING = new Said(Set.of(), 0);

        Said after(HouseAnswered event) {
            Set<HouseAnswer> now = new HashSet<>(stands);
            HouseAnswer.of(event.answer()).ifPresent(now::add);
            if (event.takesBack() != null) {
                HouseAnswer.of(event.takesBack()).ifPresent(now::remove);
            }
            return new Said(Set.copyOf(now), times + 1);
        }
    }

    @AggregateIdentifier
    private @Nullable String answersId;

    private Map<String, Said> byPerson = new HashMap<>();

    protected HouseAnswers() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AnswerFromHouse command) {
        HouseAnswer answer = command.answer();
        Said before = byPerson.getOrDefault(command.recipientId(), Said.NOTHING);
        boolean again = before.stands.contains(answer);
        if (answer == HouseAnswer.FALSE_ALARM && command.noteRef() == null) {
            throw NotificationRefused.whyFalse();
        }
        if (again && command.noteRef() == null) {
            return;
        }
        if (before.times >= MOST_OF_ONE) {
            throw NotificationRefused.tooManyAnswers();
        }
        apply(new HouseAnswered(
                command.answersId(),
                command.alarmId(),
                command.occurrence(),
                command.recipientId(),
                command.duty(),
                answer.key(),
                takenBack(answer, before),
                again,
                command.noteRef(),
                command.at()));
    }

    @EventSourcingHandler
    void evolve(HouseAnswered event) {
        answersId = event.answersId();
        byPerson.merge(event.recipientId(), Said.NOTHING.after(event), (before, first) -> before.after(event));
    }

    private static @Nullable String takenBack(HouseAnswer answer, Said before) {
        if (!answer.isOfThePerson()) {
            return null;
        }
        HouseAnswer other = answer == HouseAnswer.SAFE ? HouseAnswer.HELP : HouseAnswer.SAFE;
        return before.stands.contains(other) ? other.key() : null;
    }
}
