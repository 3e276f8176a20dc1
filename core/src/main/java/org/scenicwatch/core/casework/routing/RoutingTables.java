package org.scenicwatch.core.casework.routing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code routing_case}, {@code routing_turn} and {@code routing_place} (migration V71). */
@Component
public class RoutingTables implements PlacesAtHand {

    private final JdbcClient jdbc;

    public RoutingTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many open cases each body has, as their lead or beside it. */
    public Map<String, Integer> openByBody(String area) {
        Map<String, Integer> open = new HashMap<>();
        jdbc.sql("""
                        select b.body, count(*) from routing_case c
                         cross join lateral (select distinct x as body from unnest(c.joint || c.body::text) x) b
                         where c.area = ? and c.open and b.body is not null group by b.body
                        """)
                .param(area)
                .query((row, n) -> open.put(row.getString(1), row.getInt(2)))
                .list();
        return open;
    }

    /** The keys of the duties that somebody holds at that moment. */
    public Set<String> onDuty(String area, Instant at) {
        return jdbc.sql("select distinct duty from routing_turn where area = ? and on_from <= ? and on_until > ?")
                .params(area, Timestamp.from(at), Timestamp.from(at))
                .query(String.class)
                .set();
    }

    /** The place and all that it lies in, the nearest first. The depth ends a circle of parents. */
    public List<String> upward(String area, String code) {
        return jdbc.sql("""
                        with recursive upward as (
                          select code, parent, 0 as depth from routing_place where area = :area and code = :code
                          union all
                          select p.code, p.parent, u.depth + 1
                            from upward u join routing_place p on p.area = :area and p.code = u.parent
                           where u.depth < 8)
                        select code from upward order by depth
                        """)
                .param("area", area)
                .param("code", code)
                .query(String.class)
                .list();
    }

    @Override
    public boolean knowsPlace(String area, String code) {
        return jdbc.sql("select exists (select 1 from routing_place where area = ? and code = ?)")
                .params(area, code)
                .query(Boolean.class)
                .single();
    }

    void opened(String caseId, String area) {
        jdbc.sql("""
                        insert into routing_case (case_id, area, open) values (?, ?, true)
                        on conflict (case_id) do update set body = null, joint = '{}', open = true
                        """).params(caseId, area).update();
    }

    void assigned(String caseId, @Nullable String body, List<String> joint) {
        jdbc.sql("update routing_case set body = ?, joint = ?, open = true where case_id = ?")
                .param(1, body)
                .param(2, joint.toArray(String[]::new))
                .param(3, caseId)
                .update();
    }

    void open(String caseId, boolean open) {
        jdbc.sql("update routing_case set open = ? where case_id = ?")
                .params(open, caseId)
                .update();
    }

    void putTurn(String turnId, String area, String duty, Instant from, Instant until) {
        jdbc.sql("""
                        insert into routing_turn (turn_id, area, duty, on_from, on_until) values (?, ?, ?, ?, ?)
                        on conflict (turn_id) do update set duty = excluded.duty, on_from = excluded.on_from,
                          on_until = excluded.on_until
                        """)
                .params(turnId, area, duty, Timestamp.from(from), Timestamp.from(until))
                .update();
    }

    void removeTurn(String turnId) {
        jdbc.sql("delete from routing_turn where turn_id = ?").param(turnId).update();
    }

    void putPlace(String area, String code, @Nullable String parent) {
        jdbc.sql("""
                        insert into routing_place (area, code, parent) values (?, ?, ?)
                        on conflict (area, code) do update set parent = excluded.parent
                        """).param(1, area).param(2, code).param(3, parent).update();
    }

    void clear() {
        jdbc.sql("delete from routing_case").update();
        jdbc.sql("delete from routing_turn").update();
        jdbc.sql("delete from routing_place").update();
    }
}
