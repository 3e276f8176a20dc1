package org.scenicwatch.dashboard.alarmrules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.RuleCheck;
import org.scenicwatch.core.alarm.RuleFault;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.dashboard.access.ApiProblem;

/** The entries of a file: those that can be taken, and what is wrong with the others, by line. */
final class RuleEntries {

    private final List<RuleEntry> good = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private int rows;

    /**
     * What is wrong with a row.
     *
     * @param line of a CSV file; of a JSON file, the entry's place: rules first, then overrides, inhibitions and the
     *     calendar, counted from 1; 0: the book itself
     * @param rule the rule's or the inhibition's id
     * @param field as a path
     * @param code stable
     * @param message for people
     */
    record Fault(long line, String rule, String field, String code, LocalText message) {}

    /** One more row of the file. */
    void count() {
        rows++;
    }

    void add(RuleEntry entry) {
        good.add(entry);
    }

    /** A row that cannot be read. */
    void bad(long line, String rule, ApiProblem problem) {
        faults.add(
                new Fault(line, rule, Objects.requireNonNullElse(problem.field(), ""), problem.code(), problem.text()));
    }

    /** A row that cannot be read, and with it those of the same entry. */
    void bad(long line, List<Long> lines, String rule, ApiProblem problem) {
        bad(line, rule, problem);
        withIt(Set.of(line), lines, rule);
    }

    /** How many rows the file has. */
    int rows() {
        return rows;
    }

    /** How many rows can be taken. */
    int goodRows() {
        return good.stream().mapToInt(entry -> entry.lines().size()).sum();
    }

    /** What is wrong, by line. */
    List<Fault> faults() {
        return faults.stream().sorted(Comparator.comparingLong(Fault::line)).toList();
    }

    /** The book with all that can be taken; what would make it unsound is left out and told. */
    RuleSet into(RuleSet book) {
        while (true) {
            RuleSet candidate = book;
            for (RuleEntry entry : good) {
                candidate = entry.into(candidate);
            }
            List<RuleFault> wrong = RuleCheck.faults(candidate);
            if (wrong.isEmpty()) {
                return candidate;
            }
            if (good.isEmpty()) {
                wrong.forEach(fault -> tell(0, fault));
                return book;
            }
            drop(wrong, candidate);
        }
    }

    private void drop(List<RuleFault> wrong, RuleSet book) {
        List<RuleEntry> dropped = new ArrayList<>();
        for (RuleEntry entry : List.copyOf(good)) {
            List<RuleFault> own =
                    wrong.stream().filter(fault -> entry.has(fault, book)).toList();
            if (!own.isEmpty()) {
                drop(entry, own);
                dropped.add(entry);
            }
        }
        if (!dropped.isEmpty()) {
            return;
        }
        // What was in the book before does not go together with what the file puts beside it.
        for (RuleEntry entry : List.copyOf(good)) {
            List<RuleFault> touched =
                    wrong.stream().filter(fault -> entry.touches(fault, book)).toList();
            if (!touched.isEmpty()) {
                drop(entry, touched);
                dropped.add(entry);
            }
        }
        if (dropped.isEmpty()) {
            List.copyOf(good).forEach(entry -> drop(entry, wrong));
        }
    }

    private void drop(RuleEntry entry, List<RuleFault> why) {
        good.remove(entry);
        Set<Long> told = new HashSet<>();
        for (RuleFault fault : why) {
            told.add(entry.line(fault));
            tell(entry.line(fault), fault);
        }
        withIt(told, entry.lines(), why.get(0).rule());
    }

    private void tell(long line, RuleFault fault) {
        faults.add(new Fault(line, fault.rule(), fault.field(), fault.code(), fault.message()));
    }

    private void withIt(Set<Long> told, List<Long> lines, String rule) {
        lines.stream()
                .filter(line -> !told.contains(line))
                .forEach(line -> faults.add(new Fault(
                        line,
                        rule,
                        "levels",
                        "import.with-bad-row",
                        new LocalText(
                                "同一规则的其他行有误，未采用。", "Not taken, because another row of the same rule is wrong."))));
    }
}
