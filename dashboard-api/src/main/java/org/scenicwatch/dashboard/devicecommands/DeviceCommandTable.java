package org.scenicwatch.dashboard.devicecommands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.projection.JsonTable;
import org.scenicwatch.dashboard.projection.Page;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table of commands to devices. */
@Component
class DeviceCommandTable {

    private final JsonTable<DeviceCommandRow> rows;

    DeviceCommandTable(JdbcTemplate jdbc) {
        this.rows = new JsonTable<>(
                "device_command_row",
                DeviceCommandRow.class,
                row -> row.requestedAt().toEpochMilli(),
                jdbc);
    }

    JsonTable<DeviceCommandRow> rows() {
        return rows;
    }

    Optional<DeviceCommandRow> find(String id) {
        return Optional.ofNullable(rows.load(List.of(id)).get(id)).map(Stored::row);
    }

    /** A page of commands, newest first: of one device, or of all; those that are open, or all. */
    Page<DeviceCommandRow> page(@Nullable String device, boolean open, @Nullable String cursor, int size) {
        Page.Cursor start = Page.Cursor.of(cursor);
        List<Object> arguments = new ArrayList<>(List.of(start.sort(), start.sort(), start.id()));
        StringBuilder where = new StringBuilder("where (sort < ? or (sort = ? and id > ?))");
        if (device != null) {
            where.append(" and device = ?");
            arguments.add(device);
        }
        if (open) {
            where.append(" and state in ('awaits_confirmation', 'awaits_line', 'awaits_answer')");
        }
        arguments.add(size + 1);
        List<DeviceCommandRow> found =
                rows.query(where + " order by sort desc, id limit ?", arguments.toArray()).values().stream()
                        .map(Stored::row)
                        .toList();
        return Page.of(found, size, row -> new Page.Cursor(row.requestedAt().toEpochMilli(), row.id()));
    }
}
