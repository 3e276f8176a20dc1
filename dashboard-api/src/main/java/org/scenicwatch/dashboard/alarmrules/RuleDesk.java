package org.scenicwatch.dashboard.alarmrules;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.AlarmIds;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.RuleChange;
import org.scenicwatch.core.alarm.RuleCheck;
import org.scenicwatch.core.alarm.RuleDiff;
import org.scenicwatch.core.alarm.RuleFault;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.alarm.RulesChanged;
import org.scenicwatch.core.alarm.write.PublishRules;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.SignedIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Puts what a person changed in the rule book into force, if it is sound and made from the book as it is. */
@Component
class RuleDesk {

    private static final int LONGEST_NOTE = 1_000;

    private final RuleVersions versions;
    private final CommandGateway commands;
    private final SiteSettings site;
    private final Clock clock;

    RuleDesk(RuleVersions versions, CommandGateway commands, SiteSettings site, Clock clock) {
        this.versions = versions;
        this.commands = commands;
        this.site = site;
        this.clock = clock;
    }

    /** The book in force, for which there has to be one. */
    RuleVersions.Book book() {
        return versions.newest()
                .orElseThrow(() -> ApiProblem.of(
                        HttpStatus.NOT_FOUND, "rules.not-found", "还没有规则库。", "There is no rule book yet."));
    }

    /** One version of the book. */
    RuleVersions.Book book(int version) {
        return versions.find(version)
                .orElseThrow(() -> ApiProblem.of(
                        HttpStatus.NOT_FOUND,
                        "rules.version-not-found",
                        "没有此版本：" + version,
                        "There is no such version: " + version));
    }

    /** The book in force, if it is the one that the caller saw; else the problem 412 says what changed. */
    RuleVersions.Book seen(long version) {
        RuleVersions.Book book = book();
        if (book.version() != version) {
            throw changed(version, book);
        }
        return book;
    }

    /**
     * Publishes the book with a change.
     *
     * @param seen the version that the caller saw
     * @param note why
     * @param own the rule whose faults are told by their field alone; those of others have its id before
     * @throws ApiProblem 412 when another version is in force, 422 when the changed book is not sound, 403 when the caller
     *     may not take a fire rule out
     */
    RuleVersions.Book publish(long seen, @Nullable String note, @Nullable String own, UnaryOperator<RuleSet> change) {
        String why = checkedNote(note);
        RuleVersions.Book book = seen(seen);
        RuleSet next = change.apply(book.set());
        RuleCheck.faults(next).stream().findFirst().ifPresent(fault -> {
            throw refused(fault, own);
        });
        send(book, next, why);
        return book();
    }

    /** Publishes a book that was checked. */
    void send(RuleVersions.Book seen, RuleSet next, String note) {
        requireCommanderForFire(seen.set(), next);
        try {
            commands.sendAndWait(new PublishRules(
                    AlarmIds.ruleBook(site.area()), site.area(), seen.version(), next, note, clock.instant()));
        } catch (RuntimeException e) {
            if (isOvertaken(e)) {
                throw changed(seen.version(), book());
            }
            throw e;
        }
    }

    /**
     * The reason that a person gave.
     *
     * @throws ApiProblem 422 when there is none
     */
    static String checkedNote(@Nullable String note) {
        if (note == null || note.isBlank() || note.strip().length() > LONGEST_NOTE) {
            throw ApiProblem.field(
                    "note",
                    "rules.note-required",
                    "须说明理由，最多 " + LONGEST_NOTE + " 个字。",
                    "Say why, in at most " + LONGEST_NOTE + " characters.");
        }
        return note.strip();
    }

    /** A fire is a commander's matter: nobody else may take a rule on fire out, or make it less than one. */
    private static void requireCommanderForFire(RuleSet before, RuleSet after) {
        Set<String> fires = fireRules(after);
        boolean lost = fireRules(before).stream().anyMatch(rule -> !fires.contains(rule));
        boolean allowed = SignedIn.current()
                .map(SignedIn::roles)
                .filter(roles -> roles.contains(Role.COMMANDER) || roles.contains(Role.ADMINISTRATOR))
                .isPresent();
        if (lost && !allowed) {
            throw ApiProblem.of(
                    HttpStatus.FORBIDDEN,
                    "rules.commander-only",
                    "删除火警规则或取消其锁定，须由值班长或管理员操作。",
                    "Only a commander or an administrator takes a fire rule out or ends its latching.");
        }
    }

    private static Set<String> fireRules(RuleSet set) {
        return set.rules().stream()
                .filter(rule -> rule.latching() == Latching.UNTIL_VERIFIED)
                .map(AlarmRule::id)
                .collect(Collectors.toSet());
    }

    private ApiProblem changed(long seen, RuleVersions.Book now) {
        String rules = seen < 1 || seen > now.version()
                ? ""
                : versions
                        .find((int) seen)
                        .map(before -> RuleDiff.between(before.set(), now.set()))
                        .orElse(List.of())
                        .stream()
                        .map(RuleChange::rule)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return ApiProblem.of(
                HttpStatus.PRECONDITION_FAILED,
                "rules.changed",
                "规则已有新版本 " + now.version() + "（您看到的是 " + seen + "），期间改动：" + (rules.isEmpty() ? "无" : rules) + "。",
                "The rules are at version " + now.version() + " by now, you saw " + seen + "; changed meanwhile: "
                        + (rules.isEmpty() ? "nothing" : rules) + ".");
    }

    private static ApiProblem refused(RuleFault fault, @Nullable String own) {
        String field = fault.rule().equals(own) ? fault.field() : fault.rule() + "." + fault.field();
        return ApiProblem.field(
                field, fault.code(), fault.message().zh(), fault.message().en());
    }

    private static boolean isOvertaken(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RulesChanged || cause instanceof ConcurrencyException) {
                return true;
            }
        }
        return false;
    }
}
