package org.scenicwatch.core.alarm;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.AlarmRule.Level;
import org.scenicwatch.core.alarm.RuleOverride.LevelOverride;
import org.scenicwatch.core.calendar.SiteCalendar;

/** Rules and what belongs to them as fields of text, in the order of their JSON; what is absent has no field. */
final class RuleFields {

    private final Map<String, String> fields = new LinkedHashMap<>();

    private RuleFields() {}

    static Map<String, String> of(AlarmRule rule) {
        RuleFields it = new RuleFields();
        it.put("kind", rule.kind());
        it.put("metric", rule.metric());
        it.put("condition", rule.condition());
        it.put("direction", rule.direction());
        it.put("levels", list(rule.levels().stream().map(Level::name).toList()));
        rule.levels().forEach(it::level);
        it.put("hysteresis", number(rule.hysteresis()));
        it.put("states", list(rule.states()));
        it.put("clearingStates", list(rule.clearingStates()));
        it.put("latching", rule.latching());
        it.put("withAttribute", rule.withAttribute());
        it.put("withoutAttribute", rule.withoutAttribute());
        it.text("title", rule.title());
        it.text("guidance", rule.guidance());
        it.put("source", rule.source());
        it.tuning(rule.tuning());
        Rationalisation why = rule.rationalisation();
        if (why != null) {
            it.text("rationalisation.cause", why.cause());
            it.text("rationalisation.consequence", why.consequence());
            it.put("rationalisation.respondWithinSeconds", why.respondWithinSeconds());
        }
        return it.fields;
    }

    static Map<String, String> of(RuleOverride override) {
        RuleFields it = new RuleFields();
        it.put("disabled", override.disabled());
        it.put("hysteresis", number(override.hysteresis()));
        it.put("onDelaySeconds", override.onDelaySeconds());
        it.put("offDelaySeconds", override.offDelaySeconds());
        it.put("deadband", number(override.deadband()));
        it.schedule("schedule", override.schedule());
        it.suppressed("suppressedWhile", override.suppressedWhile());
        for (LevelOverride level : override.levels()) {
            String path = "levels." + level.name() + ".";
            it.put(path + "threshold", number(level.threshold()));
            it.put(path + "ofAttribute", level.ofAttribute());
            it.put(path + "priority", level.priority());
        }
        it.put("note", override.note());
        return it.fields;
    }

    static Map<String, String> of(Inhibition inhibition) {
        RuleFields it = new RuleFields();
        it.put("cause", inhibition.cause());
        it.put("level", inhibition.level());
        it.put("effect", inhibition.effect());
        it.put("same", inhibition.same());
        it.put("label", inhibition.label());
        it.put("source", inhibition.source());
        return it.fields;
    }

    static Map<String, String> of(SiteCalendar calendar) {
        RuleFields it = new RuleFields();
        it.put("calendar.zone", calendar.zone());
        it.put("calendar.holidays", list(calendar.holidays().stream().sorted().toList()));
        it.put(
                "calendar.makeUpDays",
                list(calendar.makeUpDays().stream().sorted().toList()));
        return it.fields;
    }

    private void level(Level level) {
        String path = "levels." + level.name() + ".";
        put(path + "priority", level.priority());
        put(path + "threshold", number(level.threshold()));
        put(path + "ofAttribute", level.ofAttribute());
        put(path + "inclusive", level.inclusive());
        put(path + "codes", list(level.codes()));
        put(path + "expression", level.expression());
        put(path + "consequence", level.consequence());
        put(path + "urgency", level.urgency());
    }

    private void tuning(RuleTuning tuning) {
        put("tuning.disabled", tuning.disabled());
        put("tuning.onDelaySeconds", tuning.onDelaySeconds());
        put("tuning.offDelaySeconds", tuning.offDelaySeconds());
        put("tuning.deadband", number(tuning.deadband()));
        put("tuning.windowSeconds", tuning.windowSeconds());
        put("tuning.reference", tuning.reference());
        put("tuning.counted", tuning.counted());
        schedule("tuning.schedule", tuning.schedule());
        suppressed("tuning.suppressedWhile", tuning.suppressedWhile());
    }

    private void schedule(String field, @Nullable RuleSchedule schedule) {
        if (schedule != null) {
            put(field, schedule.hours().stream().map(RuleFields::hours).collect(Collectors.joining("; ")));
        }
    }

    private static String hours(RuleSchedule.Hours hours) {
        String days = hours.weekdays().isEmpty()
                ? hours.days().name()
                : hours.days() + " "
                        + hours.weekdays().stream().map(DayOfWeek::name).collect(Collectors.joining(","));
        return days + " " + hours.from() + "-" + hours.to();
    }

    private void suppressed(String field, @Nullable SuppressedWhile suppressed) {
        if (suppressed != null) {
            put(field + ".modes", list(suppressed.modes()));
            put(field + ".seasonFrom", suppressed.seasonFrom());
            put(field + ".seasonTo", suppressed.seasonTo());
        }
    }

    private void text(String field, LocalText text) {
        put(field + ".zh", text.zh());
        put(field + ".en", text.en());
    }

    private void put(String field, @Nullable Object value) {
        if (value != null) {
            fields.put(field, value.toString());
        }
    }

    private static @Nullable String list(List<?> values) {
        return values.isEmpty() ? null : values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static @Nullable String number(@Nullable Double value) {
        if (value == null) {
            return null;
        }
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : value.toString();
    }
}
