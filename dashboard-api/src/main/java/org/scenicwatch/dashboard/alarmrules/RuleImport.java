package org.scenicwatch.dashboard.alarmrules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.RuleChange;
import org.scenicwatch.core.alarm.RuleDiff;
import org.scenicwatch.core.alarm.RuleOverride;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Takes files of rules into the book: what a file names is put in or replaced, what it does not name stays. All that can be
 * taken makes one version.
 */
@Component
class RuleImport {

    private final RuleDesk desk;

    RuleImport(RuleDesk desk) {
        this.desk = desk;
    }

    /**
     * What became of a file.
     *
     * @param rows how many it has
     * @param good how many were taken, or would be in a dry run; what the book holds already counts
     * @param faults what is wrong with the others
     * @param changes what the good ones change
     * @param version the version that was published; none in a dry run or when nothing changes
     */
    record Report(
            int rows,
            int good,
            List<RuleEntries.Fault> faults,
            List<RuleChange> changes,
            @Nullable Integer version) {}

    /** Says what would become of a file. */
    Report dryRun(RuleEntries entries) {
        RuleSet book = desk.book().set();
        RuleSet next = entries.into(book);
        return report(entries, book, next, null);
    }

    /** Takes a file into the version that the caller saw. */
    Report take(RuleEntries entries, long seen, String note) {
        RuleVersions.Book book = desk.seen(seen);
        RuleSet next = entries.into(book.set());
        if (next.equals(book.set())) {
            return report(entries, book.set(), next, null);
        }
        desk.send(book, next, note);
        return report(entries, book.set(), next, book.version() + 1);
    }

    private static Report report(RuleEntries entries, RuleSet book, RuleSet next, @Nullable Integer version) {
        return new Report(entries.rows(), entries.goodRows(), entries.faults(), RuleDiff.between(book, next), version);
    }

    /**
     * Reads a JSON file in the form in which the book is told; lists may be left out.
     *
     * @throws ApiProblem 422 when it is none
     */
    static RuleEntries ofJson(String text) {
        JsonNode file;
        try {
            file = RuleReader.MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw unreadable();
        }
        if (!file.isObject()) {
            throw unreadable();
        }
        Reading reading = new Reading();
        reading.all(file, "rules", "id", (json, lines) -> {
            AlarmRule rule = RuleReader.rule(json);
            reading.once("rule " + rule.id(), "id");
            return new RuleEntry.OfRule(rule, lines, Map.of());
        });
        reading.all(file, "overrides", "rule", (json, lines) -> {
            RuleOverride override = RuleReader.override(json, 0);
            reading.once("override " + override.rule() + " " + override.scope(), "overrides.0.scope");
            return new RuleEntry.OfOverride(override, lines, Map.of());
        });
        reading.all(file, "inhibitions", "id", (json, lines) -> {
            var inhibition = RuleReader.inhibition(json, 0);
            reading.once("inhibition " + inhibition.id(), "id");
            return new RuleEntry.OfInhibition(inhibition, lines);
        });
        if (file.path("calendar").isObject()) {
            reading.one(
                    file.path("calendar"),
                    "-",
                    (json, lines) -> new RuleEntry.OfCalendar(RuleReader.calendar(json), lines));
        }
        return reading.entries;
    }

    private static ApiProblem unreadable() {
        return ApiProblem.of(
                HttpStatus.UNPROCESSABLE_CONTENT, "import.unreadable", "文件不是有效的 JSON。", "The file is not valid JSON.");
    }

    private interface One {
        RuleEntry read(JsonNode json, List<Long> lines);
    }

    private static final class Reading {

        private final RuleEntries entries = new RuleEntries();
        private final Set<String> seen = new HashSet<>();

        void all(JsonNode file, String list, String id, One one) {
            for (JsonNode json : new ArrayList<>(RuleReader.list(file, list))) {
                one(json, json.path(id).asString("-"), one);
            }
        }

        void one(JsonNode json, String id, One one) {
            entries.count();
            long line = entries.rows();
            try {
                entries.add(one.read(json, List.of(line)));
            } catch (ApiProblem problem) {
                entries.bad(line, id, RuleEntry.withoutIndex(problem));
            }
        }

        void once(String what, String field) {
            if (!seen.add(what)) {
                throw ApiProblem.field(field, "import.twice", "在文件中重复。", "It stands in the file twice.");
            }
        }
    }
}
