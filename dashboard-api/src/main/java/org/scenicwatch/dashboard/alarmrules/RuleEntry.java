package org.scenicwatch.dashboard.alarmrules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.Inhibition;
import org.scenicwatch.core.alarm.RuleFault;
import org.scenicwatch.core.alarm.RuleOverride;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.calendar.SiteCalendar;
import org.scenicwatch.dashboard.access.ApiProblem;

/** What one entry of a file puts into the rule book: as a whole or not at all. */
sealed interface RuleEntry {

    /** The lines of the file that it was read from, or its place in a JSON file. */
    List<Long> lines();

    /** The book with it. */
    RuleSet into(RuleSet set);

    /** Whether a fault of {@code book}, which holds it, is its own. */
    boolean has(RuleFault fault, RuleSet book);

    /** Whether it touches what a fault is about that is nobody's own. */
    boolean touches(RuleFault fault, RuleSet book);

    /** The line that a fault is to be told of. */
    default long line(RuleFault fault) {
        return lines().get(0);
    }

    /** A rule, with the line of each level by its name. */
    record OfRule(AlarmRule rule, List<Long> lines, Map<String, Long> levels) implements RuleEntry {

        @Override
        public RuleSet into(RuleSet set) {
            return RuleSets.with(set, rule);
        }

        @Override
        public boolean has(RuleFault fault, RuleSet book) {
            return fault.rule().equals(rule.id()) && !fault.field().startsWith("overrides.");
        }

        @Override
        public boolean touches(RuleFault fault, RuleSet book) {
            return fault.rule().equals(rule.id())
                    || book.inhibitions().stream()
                            .filter(each -> each.id().equals(fault.rule()))
                            .anyMatch(each -> each.cause().equals(rule.id())
                                    || each.effect().equals(rule.id()));
        }

        @Override
        public long line(RuleFault fault) {
            return lineOf(fault.field(), levels, lines.get(0));
        }
    }

    /** What a rule does otherwise, with the line of each level by its name. */
    record OfOverride(RuleOverride override, List<Long> lines, Map<String, Long> levels) implements RuleEntry {

        @Override
        public RuleSet into(RuleSet set) {
            return RuleSets.with(set, override);
        }

        @Override
        public boolean has(RuleFault fault, RuleSet book) {
            if (!fault.rule().equals(override.rule()) || !fault.field().startsWith("overrides.")) {
                return false;
            }
            int index = Integer.parseInt(fault.field().split("\\.", 3)[1]);
            List<RuleOverride> own = book.overrides().stream()
                    .filter(each -> each.rule().equals(override.rule()))
                    .toList();
            return index < own.size() && own.get(index).scope().equals(override.scope());
        }

        @Override
        public boolean touches(RuleFault fault, RuleSet book) {
            return fault.rule().equals(override.rule()) && fault.field().startsWith("overrides.");
        }

        @Override
        public long line(RuleFault fault) {
            return lineOf(inOverride(fault.field()), levels, lines.get(0));
        }
    }

    /** What hides what. */
    record OfInhibition(Inhibition inhibition, List<Long> lines) implements RuleEntry {

        @Override
        public RuleSet into(RuleSet set) {
            return RuleSets.with(set, inhibition);
        }

        @Override
        public boolean has(RuleFault fault, RuleSet book) {
            return fault.rule().equals(inhibition.id());
        }

        @Override
        public boolean touches(RuleFault fault, RuleSet book) {
            return has(fault, book);
        }
    }

    /** The working days. */
    record OfCalendar(SiteCalendar calendar, List<Long> lines) implements RuleEntry {

        @Override
        public RuleSet into(RuleSet set) {
            return RuleSets.with(set, calendar);
        }

        @Override
        public boolean has(RuleFault fault, RuleSet book) {
            return fault.field().startsWith("calendar.");
        }

        @Override
        public boolean touches(RuleFault fault, RuleSet book) {
            return has(fault, book);
        }
    }

    /** The line of the level that a field belongs to, or {@code first} when it is none's. */
    static long lineOf(@Nullable String field, Map<String, Long> levels, long first) {
        String path = field == null ? "" : inOverride(field);
        return path.startsWith("levels.") ? levels.getOrDefault(path.split("\\.", 3)[1], first) : first;
    }

    /** The field without the override that it is in. */
    private static String inOverride(String field) {
        return field.startsWith("overrides.") ? field.substring(field.indexOf('.', "overrides.".length()) + 1) : field;
    }

    /** The problem of a single override, which has no place in a list yet. */
    static ApiProblem withoutIndex(ApiProblem problem) {
        String field = problem.field();
        return field == null
                ? problem
                : ApiProblem.field(
                        inOverride(field),
                        problem.code(),
                        problem.text().zh(),
                        problem.text().en());
    }
}
