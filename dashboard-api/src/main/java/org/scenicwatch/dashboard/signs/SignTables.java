package org.scenicwatch.dashboard.signs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
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

    /** What is known of these car parks, by code: what the car park counts itself, or else its bays. */
    Map<String, LotCount> lots(String area, Collection<String> codes) {
        String[] ids = codes.stream().map(code -> area + "/" + code).toArray(String[]::new);
        Map<String, Figures> found = new HashMap<>();
        jdbc.query(
                """
                select d.id, d.body #>> '{name,zh}', d.body #>> '{name,en}',
                       coalesce((select v.value from latest_value v where v.device = d.id and v.metric = 'capacity'),
                                (d.body #>> '{attributes,capacity}')::double precision),
                       o.value, o.at
                  from device_row d
                  left join latest_value o on o.device = d.id and o.metric = 'occupied'
                 where d.id = any(?)
                """,
                row -> {
                    found.put(
                            row.getString(1).substring(area.length() + 1),
                            new Figures(
                                    new LocalText(row.getString(2), row.getString(3)),
                                    number(row.getObject(4, Double.class)),
                                    number(row.getObject(5, Double.class)),
                                    row.getObject(6, Long.class)));
                },
                (Object) ids);
        countBays(area, codes, found);
        Map<String, LotCount> lots = new HashMap<>();
        found.forEach((code, figures) -> lots.put(code, figures.count()));
        return lots;
    }

    /** What was found of a car park. */
    private record Figures(
            LocalText name,
            @Nullable Integer capacity,
            @Nullable Integer occupied,
            @Nullable Long atMillis) {

        LotCount count() {
            return new LotCount(name, capacity, occupied, atMillis == null ? null : Instant.ofEpochMilli(atMillis));
        }
    }

    private void countBays(String area, Collection<String> codes, Map<String, Figures> found) {
        List<String> uncounted = new ArrayList<>(codes);
        uncounted.removeIf(code -> {
            Figures own = found.get(code);
            return own != null && own.occupied() != null;
        });
        if (uncounted.isEmpty()) {
            return;
        }
        jdbc.query(
                """
                select d.body #>> '{labels,lot}', count(*), count(*) filter (where v.value >= 0.5), max(v.at),
                       max(p.body #>> '{name,zh}'), max(p.body #>> '{name,en}')
                  from device_row d
                  left join latest_value v on v.device = d.id and v.metric = 'occupied'
                  left join place_row p on p.id = ? || '/' || (d.body #>> '{labels,lot}')
                 where d.body ->> 'kind' = 'bay' and d.body ->> 'area' = ? and d.body #>> '{labels,lot}' = any(?)
                 group by 1
                """,
                row -> {
                    String code = row.getString(1);
                    Figures own = found.get(code);
                    Long at = row.getObject(4, Long.class);
                    String zh = row.getString(5);
                    String en = row.getString(6);
                    LocalText place = new LocalText(zh == null ? code : zh, en == null ? code : en);
                    found.put(
                            code,
                            new Figures(
                                    own == null ? place : own.name(),
                                    own == null || own.capacity() == null
                                            ? Integer.valueOf(row.getInt(2))
                                            : own.capacity(),
                                    at == null ? null : row.getInt(3),
                                    at));
                },
                area,
                area,
                uncounted.toArray(String[]::new));
    }

    private static @Nullable Integer number(@Nullable Double value) {
        return value == null ? null : Math.toIntExact(Math.round(value));
    }
}
