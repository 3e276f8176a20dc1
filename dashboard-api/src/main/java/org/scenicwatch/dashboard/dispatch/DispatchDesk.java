package org.scenicwatch.dashboard.dispatch;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.CaseRefused;
import org.scenicwatch.core.dispatch.DispatchRefused;
import org.scenicwatch.core.dispatch.ResponderIds;
import org.scenicwatch.core.dispatch.TaskIds;
import org.scenicwatch.core.dispatch.roster.ResponderTables;
import org.scenicwatch.core.dispatch.write.OpenTask;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.casesandalarms.CasesAndAlarmsTables;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.stereotype.Component;

/** Carries what people decide on tasks to the write side and answers with the task as it is afterwards. */
@Component
public class DispatchDesk {

    private final CasesAndAlarmsTables cases;
    private final CaseCatalogue catalogue;
    private final ResponderTables responders;
    private final TaskTable tasks;
    private final Decisions decisions;
    private final IdSource ids;
    private final Clock clock;

    DispatchDesk(
            CasesAndAlarmsTables cases,
            CaseCatalogue catalogue,
            ResponderTables responders,
            TaskTable tasks,
            Decisions decisions,
            IdSource ids,
            Clock clock) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.responders = responders;
        this.tasks = tasks;
        this.decisions = decisions;
        this.ids = ids;
        this.clock = clock;
    }

    /** A command on a task, with the person's words if there are any. */
    public interface TaskCommand {
        Object on(String taskId, @Nullable String wordsRef);
    }

    /**
     * Sends the command and waits until the row shows what it did.
     *
     * @throws ApiProblem 404 when there is no such task
     */
    public TaskRow decide(String id, @Nullable String words, TaskCommand command) {
        if (tasks.find(id).isEmpty()) {
            throw ApiProblem.notFound();
        }
        String aggregate = TaskIds.aggregate(id);
        decisions.sendWithWords(words, ref -> command.on(aggregate, ref));
        return shown(id);
    }

    /**
     * Wants people for a case.
     *
     * @param body code of the body; none: the one that has the case
     * @param responder whom to ask first
     * @param words what whoever is asked should know
     */
    TaskRow open(String caseId, @Nullable String body, @Nullable String responder, @Nullable String words) {
        Stored<CaseRow> stored = cases.cases().load(List.of(caseId)).get(caseId);
        if (stored == null) {
            throw ApiProblem.notFound();
        }
        CaseRow row = stored.row();
        ResponderTables.Entry first = responder == null ? null : responder(row.area(), responder);
        String wanted = body != null ? body : first != null ? first.body() : row.assignee();
        if (wanted == null) {
            throw ApiProblem.field("body", "task.body-required", "请选择单位。", "Choose a body.");
        }
        if (catalogue.body(wanted).isEmpty()) {
            throw CaseRefused.unknownBody(wanted);
        }
        String id = ids.next();
        decisions.sendWithWords(
                words,
                ref -> new OpenTask(
                        TaskIds.aggregate(id),
                        row.area(),
                        CaseIds.aggregate(caseId),
                        wanted,
                        row.category(),
                        row.priority(),
                        RowIds.code(row.place()),
                        RowIds.code(row.zone()),
                        row.lon(),
                        row.lat(),
                        first == null ? null : first.responderId(),
                        ref,
                        clock.instant()));
        return shown(id);
    }

    /**
     * Somebody who can be sent.
     *
     * @throws DispatchRefused {@code task.unknown-responder}
     */
    ResponderTables.Entry responder(String area, String code) {
        return responders
                .responder(ResponderIds.aggregate(area, code))
                .orElseThrow(() -> DispatchRefused.unknownResponder(code));
    }

    private TaskRow shown(String id) {
        decisions.await(
                TaskIds.aggregate(id),
                version ->
                        tasks.find(id).filter(row -> row.version() >= version).isPresent());
        return tasks.find(id).orElseThrow(ApiProblem::notFound);
    }
}
