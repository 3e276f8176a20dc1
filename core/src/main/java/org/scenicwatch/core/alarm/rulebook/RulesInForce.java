package org.scenicwatch.core.alarm.rulebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.RuleSet;

/** The rules by which whatever spans several devices, and the platform itself, is judged now. */
public interface RulesInForce {

    /** One version of the rules; {@code sequence} is its event's number in the stream of the rule book. */
    record Book(String area, long sequence, int version, Instant at, RuleSet set) {

        /** The rules as they are for the area. */
        public List<AlarmRule> rules() {
            return set.rules();
        }
    }

    /** The newest rules of the area; empty before the first were published. */
    Optional<Book> of(String area);

    /** The rule in force with this id, if there is one. */
    default Optional<AlarmRule> find(String area, String id) {
        return of(area).flatMap(book ->
                book.rules().stream().filter(rule -> rule.id().equals(id)).findFirst());
    }
}
