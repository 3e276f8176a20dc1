package org.scenicwatch.core.dispatch.write;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.scenicwatch.core.dispatch.TaskState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code dispatch_board} (migration V73). */
@Component
public class TaskBoardTable implements TaskBoard {

    private final JdbcClient jdbc;

    TaskBoardTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A task that is not over. */
    public record OpenTaskOfCase(String taskId, String body, TaskState state) {}

    @Override
    public void put(
            String taskId,
            String area,
            String caseId,
            String body,
            String state,
            Collection<String> busy,
            Collection<String> asked) {
        jdbc.sql("""
                        insert into dispatch_board (task_id, area, case_id, body, state, busy, asked)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (task_id) do update set state = excluded.state, busy = excluded.busy,
                          asked = excluded.asked
                        """)
                .param(1, taskId)
                .param(2, area)
                .param(3, caseId)
                .param(4, body)
                .param(5, state)
                .param(6, busy.toArray(String[]::new))
                .param(7, asked.toArray(String[]::new))
                .update();
    }

    /** Everybody who was ever asked to take the task. */
    public Set<String> asked(String taskId) {
        return Set.copyOf(jdbc.sql("select unnest(asked) from dispatch_board where task_id = ?")
                .param(taskId)
                .query(String.class)
                .set());
    }

    /** How many open tasks each person of the area has, or is asked to take at this moment. */
    public Map<String, Integer> loads(String area) {
        record Load(String responderId, int tasks) {}
        return jdbc.sql("""
                        select who, count(*) from dispatch_board, unnest(busy) as who
                         where area = ? and state not in ('DONE', 'WITHDRAWN') group by who
                        """).param(area).query((row, n) -> new Load(row.getString(1), row.getInt(2))).list().stream()
                .collect(Collectors.toMap(Load::responderId, Load::tasks));
    }

    /** The tasks of a case that are not over. */
    public List<OpenTaskOfCase> openOf(String caseId) {
        return jdbc.sql("""
                        select task_id, body, state from dispatch_board
                         where case_id = ? and state not in ('DONE', 'WITHDRAWN') order by task_id
                        """)
                .param(caseId)
                .query((row, n) ->
                        new OpenTaskOfCase(row.getString(1), row.getString(2), TaskState.valueOf(row.getString(3))))
                .list();
    }
}
