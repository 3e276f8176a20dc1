package org.scenicwatch.dashboard.dispatch;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.write.ReportArrival;
import org.scenicwatch.core.casework.write.TakeCase;
import org.scenicwatch.core.dispatch.DispatchRefused;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.dashboard.access.SignedIn;
import org.scenicwatch.dashboard.casesandalarms.CaseDoers;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.casesandalarms.CasesAndAlarmsTables;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.stereotype.Component;

/**
 * Where a category asks for two people nobody takes its case alone, or says to be there, beside the task that waits for the
 * second. The shift command may: it knows who went without a phone.
 */
@Component
class SecondPerson implements CaseDoers {

    private static final Set<Role> COMMAND = EnumSet.of(Role.COMMANDER, Role.DUTY_LEADER);

    private final TaskTable tasks;
    private final CasesAndAlarmsTables cases;

    SecondPerson(TaskTable tasks, CasesAndAlarmsTables cases) {
        this.tasks = tasks;
        this.cases = cases;
    }

    /** @throws DispatchRefused {@code task.second-needed} */
    @Override
    public void mustBeAllowed(String caseId, Object command) {
        if (command instanceof TakeCase || command instanceof ReportArrival) {
            waitsForMore(caseId).ifPresent(task -> {
                throw DispatchRefused.secondNeeded(task.takers(), task.needed());
            });
        }
    }

    @Override
    public List<Barred> barred(String caseId) {
        return waitsForMore(caseId)
                .map(task -> DispatchRefused.secondNeeded(task.takers(), task.needed())
                        .text())
                .map(why -> List.of(new Barred("take", why), new Barred("arrive", why)))
                .orElse(List.of());
    }

    /** The task of the body in charge that not enough people have taken; none for the command. */
    private Optional<TaskRow> waitsForMore(String caseId) {
        boolean commands = SignedIn.current()
                .filter(who -> who.roles().stream().anyMatch(COMMAND::contains))
                .isPresent();
        String id = CaseIds.row(caseId);
        Optional<String> lead = Optional.ofNullable(
                        cases.cases().load(List.of(id)).get(id))
                .map(Stored::row)
                .map(CaseRow::assignee);
        return commands || lead.isEmpty()
                ? Optional.empty()
                : tasks.ofCase(id).stream()
                        .filter(task -> !task.over() && task.body().equals(lead.get()))
                        .filter(task -> task.needed() > 1 && task.takers() < task.needed())
                        .findFirst();
    }
}
