package org.scenicwatch.dashboard.signs;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scenicwatch.dashboard.devicecommands.DeviceCommandRow;
import org.scenicwatch.dashboard.projection.JsonTable;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.DeviceEntry;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what signs need from tables of others: registers, newest values, commands to devices. */
@Component
class SignTables {

    /** Enough to know how often a sign did not answer. */
    private static final int NEWEST = 12;

    private final JdbcTemplate jdbc;
    private final JsonTable<DeviceEntry> devices;
    private final JsonTable<DeviceCommandRow> commands;

    SignTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.devices = new JsonTable<>("device_row", DeviceEntry.class, device -> 0, jdbc);
        this.commands = new JsonTable<>(
                "device_command_row",
                DeviceCommandRow.class,
                row -> row.requestedAt().toEpochMilli(),
                jdbc);
    }

    /** The signs of an area that show car parks, in the order of their codes. */
    List<Board> boards(String area, Instant now) {
        return devices
                .query("where body ->> 'kind' = 'sign' and body ->> 'area' = ? order by id", area)
                .values()
                .stream()
                .flatMap(stored -> Board.of(stored.row(), now).stream())
                .toList();
    }

    /** The newest text that the sign said it shows. */
    Optional<Attempt> shown(String sign) {
        return attempts(
                        "where device = ? and body ->> 'verb' = 'display' and state = 'done' order by sort desc limit 1",
                        sign)
                .stream()
                .findFirst();
    }

    /** The newest commands to display that the sign was given, newest first. */
    List<Attempt> newest(String sign) {
        return attempts(
                "where device = ? and body ->> 'verb' = 'display' order by sort desc, id limit " + NEWEST, sign);
    }

    private List<Attempt> attempts(String condition, String sign) {
        return commands.query(condition, sign).values().stream()
                .map(Stored::row)
                .map(Attempt::of)
                .toList();
    }

    /** Since when each of these signs has answered no command to display, of those that do not. */
    Map<String, Instant> silentSince(Collection<String> signs) {
        Map<String, Instant> since = new HashMap<>();
        jdbc.query(
                """
                select s.sign, min(c.sort)
                  from unnest(?::text[]) as s (sign)
                  join device_command_row c on c.device = s.sign
                 where c.state = 'timed_out' and c.body ->> 'verb' = 'display' and c.body ->> 'waitedFor' = 'answer'
                   and c.sort > coalesce((select a.sort from device_command_row a
                                           where a.device = s.sign and a.state in ('done', 'refused', 'failed')
                                           order by a.sort desc limit 1), 0)
                 group by s.sign
                """,
                row -> {
                    since.put(row.getString(1), Instant.ofEpochMilli(row.getLong(2)));
                },
                (Object) signs.toArray(String[]::new));
        return since;
    }
}
