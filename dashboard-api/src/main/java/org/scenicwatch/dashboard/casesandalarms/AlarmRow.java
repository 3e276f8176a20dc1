package org.scenicwatch.dashboard.casesandalarms;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.AlarmCondition;
import org.scenicwatch.core.alarm.Latch;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.Suppression;
import org.scenicwatch.core.alarm.Verification;
import org.scenicwatch.core.notification.HouseAnswer;
import org.scenicwatch.core.notification.events.HouseAnswered;

/**
 * One alarm: a source under a rule, in its newest occurrence.
 *
 * @param id {@code <area>/<source>/<rule>}
 * @param occurrence counted from 1; commands name it, so that a stale one is refused; 0: it was never raised, and the row
 *     is there because somebody took its source out of service
 * @param source what it is about
 * @param kind the device kind, or the source's type again
 * @param rule the rule that raised it
 * @param ruleVersion the version of the rule book
 * @param title what the operator reads
 * @param guidance what to do
 * @param priority how soon somebody must act
 * @param level the level of the rule that was reached; before the first occurrence the most urgent one
 * @param condition ISA-18.2 A to D
 * @param suppression ISA-18.2 E to G: why it is kept from the operator
 * @param holds what keeps it from the operator, each with since when, until when and by whom; none: nothing does
 * @param outOfServiceRequest what was asked of the commander
 * @param chatteringSince since when it comes and goes so fast that it is held until it is calm
 * @param latch whether it stays although it may be over
 * @param latching what the rule asks for before it may leave the screen
 * @param verification what a check found out about a fire alarm
 * @param raisedAt when the occurrence began, device time; before the first one: since when the row is there, server time
 * @param sinceAt when the present level began, device time; before the first occurrence as {@code raisedAt}
 * @param acknowledgedAt when somebody said that they saw it
 * @param acknowledgedBy who, an opaque id
 * @param returnedAt when what the rule watches became right again
 * @param metric the metric, for rules on levels
 * @param value the newest value that changed the alarm, in {@code unit}
 * @param threshold the level's threshold, in {@code unit}
 * @param unit the metric's unit
 * @param direction LOW or HIGH
 * @param state what the device reported, for rules on states
 * @param code the device's own code beside its state
 * @param late told after newer messages, or when it was already over
 * @param place the place's id
 * @param zone the zone's id
 * @param caseId the case it belongs to
 * @param houses what the household group told the desk about this occurrence; none: nothing
 * @param version the aggregate's version after the newest event, for If-Match
 */
public record AlarmRow(
        String id,
        long occurrence,
        Source source,
        String kind,
        String rule,
        int ruleVersion,
        LocalText title,
        @Nullable LocalText guidance,
        Priority priority,
        String level,
        AlarmCondition condition,
        Suppression suppression,
        @Nullable Holds holds,
        @Nullable Request outOfServiceRequest,
        @Nullable Instant chatteringSince,
        Latch latch,
        Latching latching,
        @Nullable Verified verification,
        Instant raisedAt,
        Instant sinceAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant returnedAt,
        @Nullable String metric,
        @Nullable Double value,
        @Nullable Double threshold,
        @Nullable String unit,
        @Nullable String direction,
        @Nullable String state,
        @Nullable String code,
        boolean late,
        @Nullable String place,
        @Nullable String zone,
        @Nullable String caseId,
        @Nullable Houses houses,
        long version) {

    /**
     * How many people of the household group told what.
     *
     * @param safe whose last word is that they are safe
     * @param help whose last word is that they need help
     * @param falseAlarm who say that it is a false alarm
     * @param silence who ask for silence
     * @param at when somebody last told something
     */
    public record Houses(int safe, int help, int falseAlarm, int silence, Instant at) {

        static final Houses NOTHING = new Houses(0, 0, 0, 0, Instant.EPOCH);

        /** The same after one more answer. */
        Houses after(HouseAnswered answer) {
            Houses now = answer.again() ? this : plus(answer.answer(), 1);
            String takenBack = answer.takesBack();
            Houses left = takenBack == null ? now : now.plus(takenBack, -1);
            return new Houses(left.safe, left.help, left.falseAlarm, left.silence, answer.at());
        }

        private Houses plus(String key, int people) {
            HouseAnswer answer = HouseAnswer.of(key).orElse(null);
            if (answer == null) {
                return this;
            }
            return switch (answer) {
                case SAFE -> new Houses(safe + people, help, falseAlarm, silence, at);
                case HELP -> new Houses(safe, help + people, falseAlarm, silence, at);
                case FALSE_ALARM -> new Houses(safe, help, falseAlarm + people, silence, at);
                case SILENCE -> new Houses(safe, help, falseAlarm, silence + people, at);
            };
        }
    }

    /** What an alarm is about: {@code device}, {@code house} and so on, with its id in rows. */
    public record Source(String type, String id) {}

    /** What was found out, why, when and by whom (an opaque id). */
    public record Verified(Verification result, String cause, Instant at, String by) {}

    /**
     * How the alarm is kept from the operator.
     *
     * @param reason a code, where a person did it
     * @param cause the row id of the alarm that explains it, or a code, where the design did it
     * @param at since when
     * @param until when it comes back by itself
     * @param by who did it, an opaque id
     */
    public record Aside(
            @Nullable String reason,
            @Nullable String cause,
            Instant at,
            @Nullable Instant until,
            String by) {}

    /** What keeps the alarm from the operator; several may do so at once. */
    public record Holds(
            @Nullable Aside shelf,
            List<Aside> design,
            @Nullable Aside service) {

        public Holds {
            design = List.copyOf(design);
        }
    }

    /** The hold that {@link #suppression} tells of. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public @Nullable Aside suppressed() {
        if (holds == null) {
            return null;
        }
        return switch (suppression) {
            case NONE -> null;
            case SHELVED -> holds.shelf();
            case SUPPRESSED_BY_DESIGN ->
                holds.design().isEmpty() ? null : holds.design().get(0);
            case OUT_OF_SERVICE -> holds.service();
        };
    }

    /** What a person asked of the commander: why, when, until when, and who it was (an opaque id). */
    public record Request(String reason, Instant at, Instant until, String by) {}

    /** Whether the alarm stands on the screen, be it among those that were put aside. */
    @JsonIgnore
    public boolean isLive() {
        return condition != AlarmCondition.NORMAL
                || latch != Latch.NONE
                || suppression == Suppression.SHELVED
                || suppression == Suppression.OUT_OF_SERVICE
                || outOfServiceRequest != null
                || chatteringSince != null;
    }

    /** Whether the operator is to see it: nothing keeps it from them. */
    @JsonIgnore
    public boolean isShown() {
        return suppression == Suppression.NONE;
    }

    /** Whether what the rule watches is wrong now, or is held as if it were, and the operator is to see it. */
    @JsonIgnore
    public boolean isStanding() {
        return isShown() && (condition.isActive() || latch != Latch.NONE);
    }
}
