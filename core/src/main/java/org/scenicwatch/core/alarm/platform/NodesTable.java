package org.scenicwatch.core.alarm.platform;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables {@code platform_node} and {@code platform_watch_lease} (migration V58): the processes that watch, and which of
 * them looks at what is the installation's. All times are the database's, so that clocks of machines do not matter.
 */
@Component
class NodesTable {

    private final JdbcClient jdbc;

    NodesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A process, and for how long it was not seen. */
    record Silent(String node, double seconds) {}

    /** Notes that the process is here. */
    void seen(String area, String node) {
        jdbc.sql("""
                        insert into platform_node (area, node, seen_at) values (?, ?, clock_timestamp())
                        on conflict (area, node) do update set seen_at = excluded.seen_at, left_at = null
                        """).params(area, node).update();
    }

    /** Notes that the process is being stopped in order, and lets another look at once for all. */
    void left(String area, String node) {
        jdbc.sql("update platform_node set left_at = clock_timestamp() where area = ? and node = ?")
                .params(area, node)
                .update();
        jdbc.sql("delete from platform_watch_lease where area = ? and owner = ?")
                .params(area, node)
                .update();
    }

    /** Whether the process is the one that asks this probe for all, from now on for {@code ttl}. */
    boolean leads(String area, String probe, String node, Duration ttl) {
        return jdbc.sql("""
                        insert into platform_watch_lease as lease (area, probe, owner, until)
                        values (?, ?, ?, clock_timestamp() + ? * interval '1 millisecond')
                        on conflict (area, probe) do update set owner = excluded.owner, until = excluded.until
                         where lease.owner = excluded.owner or lease.until < clock_timestamp()
                        returning owner
                        """)
                .params(area, probe, node, ttl.toMillis())
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** The processes that have not said goodbye, and for how long each was not seen. */
    List<Silent> present(String area) {
        return jdbc.sql("""
                        select node, extract(epoch from clock_timestamp() - seen_at)::double precision
                          from platform_node where area = ? and left_at is null order by node
                        """)
                .param(area)
                .query((row, n) -> new Silent(row.getString(1), Math.max(0, row.getDouble(2))))
                .list();
    }

    /** Forgets the processes that were not seen for so long, however they ended. */
    void forget(String area, Duration after) {
        jdbc.sql("""
                        delete from platform_node
                         where area = ? and seen_at < clock_timestamp() - ? * interval '1 millisecond'
                        """).params(area, after.toMillis()).update();
    }

    /** The processes that are forgotten while alarms of theirs stand. */
    List<String> forgotten(String area) {
        return jdbc.sql("""
                        select distinct node from platform_standing standing where area = ? and node <> ''
                           and not exists (select from platform_node known
                                            where known.area = standing.area and known.node = standing.node)
                        """).param(area).query(String.class).list();
    }
}
