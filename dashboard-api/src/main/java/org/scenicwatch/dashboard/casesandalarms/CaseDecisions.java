package org.scenicwatch.dashboard.casesandalarms;

import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.IfMatch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Carries what a person decided on a case to the write side and answers with the case as it is afterwards. */
@Component
public class CaseDecisions {

    private final Cases cases;
    private final CaseDetails details;
    private final Decisions decisions;
    private final ObjectProvider<CaseDoers> doers;

    CaseDecisions(Cases cases, CaseDetails details, Decisions decisions, ObjectProvider<CaseDoers> doers) {
        this.cases = cases;
        this.details = details;
        this.decisions = decisions;
        this.doers = doers;
    }

    /** A command on a case, with the person's words if there are any. */
    public interface CaseCommand {
        Object on(String caseId, @Nullable String wordsRef);
    }

    /**
     * Sends the command and answers with the case as its own events tell it then; the lists get a moment to follow.
     *
     * @param id the case's id in rows
     * @param seen the version that the person saw; none: any
     * @param words what the person wrote; they go into the vault
     * @throws ApiProblem 403 when the procedure gives it to others; 404; 412 when the case has another version than the person saw, saying what happened last
     */
    public ResponseEntity<CaseRow> decide(String id, @Nullable Long seen, @Nullable String words, CaseCommand command) {
        String aggregate = CaseIds.aggregate(id);
        try {
            decisions.decide(aggregate, seen, words, ref -> allowed(aggregate, command.on(aggregate, ref)));
        } catch (Decisions.Overtaken e) {
            throw changed(cases.now(id));
        }
        decisions.letListsFollow(aggregate, version -> cases.shows(id, version));
        CaseRow row = cases.one(id);
        return ResponseEntity.ok().eTag(IfMatch.tag(row.version())).body(row);
    }

    /** Waits a few seconds for the tables of cases, for whoever answers with more of them than the case's row. */
    public void awaitTables(String id) {
        decisions.await(CaseIds.aggregate(id), version -> cases.shows(id, version));
    }

    private Object allowed(String aggregate, Object command) {
        doers.forEach(rule -> rule.mustBeAllowed(aggregate, command));
        return command;
    }

    private ApiProblem changed(CaseNow.State now) {
        LocalText state = now.row().state().title();
        LocalText what = details.newest(now)
                .map(step -> who(step.actorName(), step.text()))
                .orElse(new LocalText("", ""));
        return IfMatch.changed(
                "该事件单已有变化：" + what.zh() + "现为“" + state.zh() + "”，请查看后再操作。",
                "This case has changed: " + what.en() + "it is now " + state.en() + ". Look again, then decide.");
    }

    private static LocalText who(@Nullable String name, LocalText what) {
        return name == null
                ? new LocalText(what.zh() + "；", what.en() + "; ")
                : new LocalText(name + " " + what.zh() + "；", what.en() + " by " + name + "; ");
    }
}
