package org.scenicwatch.ingest.command;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scenicwatch.core.device.events.DeviceCommandAnswered;
import org.scenicwatch.core.device.events.DeviceCommandConfirmed;
import org.scenicwatch.core.device.events.DeviceCommandRequested;
import org.scenicwatch.core.device.events.DeviceCommandSent;
import org.scenicwatch.core.device.events.DeviceCommandTimedOut;
import org.scenicwatch.core.device.events.DeviceCommandWithdrawn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of migration V43: commands that are not over, and the position in the domain's events. */
final class CommandTable {

    private static final int MOST_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final String area;

    CommandTable(JdbcClient jdbc, String area) {
        this.jdbc = jdbc;
        this.area = area;
    }

    Optional<Long> position() {
        return jdbc.sql("select position from device_command_position where area = ?")
                .param(area)
                .query(Long.class)
                .optional();
    }

    /** Moves the position on; false when another process has moved it meanwhile. */
    boolean advance(long from, long to) {
        jdbc.sql("insert into device_command_position (area, position) values (?, -1) on conflict do nothing")
                .param(area)
                .update();
        return jdbc.sql("update device_command_position set position = ? where area = ? and position = ?")
                        .params(to, area, from)
                        .update()
                == 1;
    }

    /** Whether {@link #apply} does something with an event. */
    static boolean concerns(Object event) {
        return event instanceof DeviceCommandRequested
                || event instanceof DeviceCommandConfirmed
                || event instanceof DeviceCommandSent
                || event instanceof DeviceCommandAnswered
                || event instanceof DeviceCommandTimedOut
                || event instanceof DeviceCommandWithdrawn;
    }

    void apply(Object event, long position) {
        if (event instanceof DeviceCommandRequested requested) {
            add(requested, position);
        } else if (event instanceof DeviceCommandConfirmed confirmed) {
            mark("ready", confirmed.commandId());
        } else if (event instanceof DeviceCommandSent sent) {
            mark("sent", sent.commandId());
        } else if (event instanceof DeviceCommandAnswered answered) {
            remove(answered.commandId());
        } else if (event instanceof DeviceCommandTimedOut timedOut) {
            remove(timedOut.commandId());
        } else if (event instanceof DeviceCommandWithdrawn withdrawn) {
            remove(withdrawn.commandId());
        }
    }

    /** What may be sent and is not known to be sent, in the order of the requests. */
    List<WaitingCommand> waiting(Instant expiringAfter) {
        return jdbc.sql("""
                        select command_id, area, kind, device, verb, args, expires_at from device_command_line
                         where area = ? and ready and not sent and expires_at > ? order by position limit ?
                        """)
                .params(area, Timestamp.from(expiringAfter), MOST_AT_ONCE)
                .query((row, n) -> new WaitingCommand(
                        row.getString("command_id"),
                        row.getString("area"),
                        row.getString("kind"),
                        row.getString("device"),
                        row.getString("verb"),
                        row.getString("args"),
                        row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    /** The commands whose time is up. */
    List<String> due(Instant now) {
        return jdbc.sql("select command_id from device_command_line where area = ? and expires_at <= ? limit ?")
                .params(area, Timestamp.from(now), MOST_AT_ONCE)
                .query(String.class)
                .list();
    }

    private void add(DeviceCommandRequested event, long position) {
        if (!event.area().equals(area)) {
            return;
        }
        jdbc.sql("""
                        insert into device_command_line
                            (command_id, area, kind, device, verb, args, expires_at, position, ready)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        event.commandId(),
                        event.area(),
                        event.kind(),
                        event.device(),
                        event.verb(),
                        WaitingCommand.text(event.args()),
                        Timestamp.from(event.expiresAt()),
                        position,
                        event.confirmation().equals("none"))
                .update();
    }

    private void mark(String column, String commandId) {
        jdbc.sql("update device_command_line set " + column + " = true where command_id = ?")
                .param(commandId)
                .update();
    }

    private void remove(String commandId) {
        jdbc.sql("delete from device_command_line where command_id = ?")
                .param(commandId)
                .update();
    }
}
