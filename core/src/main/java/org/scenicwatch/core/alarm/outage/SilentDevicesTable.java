package org.scenicwatch.core.alarm.outage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code silent_device}, {@code mass_outage} and {@code zone_device} (migration V42). */
@Component
class SilentDevicesTable implements SilentDevices {

    private static final String COLUMNS = "area, device, zone, kind, place, quiet_from, silent_at, covered, alarmed";

    private final JdbcClient jdbc;

    SilentDevicesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(SilentDevice device) {
        jdbc.sql("""
                        insert into silent_device as t (area, device, zone, kind, place, quiet_from, silent_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (area, device) do update set
                          zone = excluded.zone, kind = excluded.kind, place = excluded.place,
                          quiet_from = excluded.quiet_from, silent_at = excluded.silent_at,
                          covered = false, alarmed = false
                        where t.silent_at < excluded.silent_at
                        """)
                .param(1, device.area())
                .param(2, device.device())
                .param(3, device.zone())
                .param(4, device.kind())
                .param(5, device.place())
                .param(6, utc(device.quietFrom()))
                .param(7, utc(device.silentAt()))
                .update();
    }

    @Override
    public Optional<SilentDevice> remove(String area, String device, Instant at) {
        return jdbc.sql("delete from silent_device where area = ? and device = ? and silent_at <= ? returning "
                        + COLUMNS)
                .params(area, device, utc(at))
                .query(SilentDevicesTable::device)
                .optional();
    }

    @Override
    public List<Instant> silentBetween(String area, String zone, Instant from, Instant to) {
        return jdbc.sql("""
                        select silent_at from silent_device
                        where area = ? and zone = ? and silent_at between ? and ? order by silent_at
                        """)
                .params(area, zone, utc(from), utc(to))
                .query((row, n) -> instant(row, 1))
                .list();
    }

    @Override
    public int devicesIn(String area, String zone) {
        return jdbc.sql("select count(*) from zone_device where area = ? and zone = ?")
                .params(area, zone)
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<MassOutage> outage(String area, String zone) {
        return jdbc.sql("select since, members, total, level from mass_outage where area = ? and zone = ?")
                .params(area, zone)
                .query((row, n) ->
                        new MassOutage(area, zone, instant(row, 1), row.getInt(2), row.getInt(3), row.getString(4)))
                .optional();
    }

    @Override
    public void save(MassOutage outage) {
        jdbc.sql("""
                        insert into mass_outage (area, zone, since, members, total, level) values (?, ?, ?, ?, ?, ?)
                        on conflict (area, zone) do update set
                          since = excluded.since, members = excluded.members, total = excluded.total,
                          level = excluded.level
                        """)
                .params(
                        outage.area(),
                        outage.zone(),
                        utc(outage.since()),
                        outage.members(),
                        outage.total(),
                        outage.level())
                .update();
    }

    @Override
    public List<SilentDevice> end(String area, String zone) {
        jdbc.sql("delete from mass_outage where area = ? and zone = ?")
                .params(area, zone)
                .update();
        return jdbc.sql("update silent_device set covered = false, alarmed = true"
                        + " where area = ? and zone = ? and covered returning " + COLUMNS)
                .params(area, zone)
                .query(SilentDevicesTable::device)
                .list();
    }

    @Override
    public int coverAll(String area, String zone, Instant since) {
        return jdbc.sql("""
                        update silent_device set covered = true
                        where area = ? and zone = ? and silent_at >= ? and not covered
                        """).params(area, zone, utc(since)).update();
    }

    @Override
    public int cover(String area, String device) {
        return jdbc.sql("update silent_device set covered = true where area = ? and device = ? and not covered")
                .params(area, device)
                .update();
    }

    @Override
    public Set<String> covered(String area, Collection<String> devices) {
        return devices.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("select device from silent_device where area = ? and covered and device = any(?)")
                        .params(area, devices.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    @Override
    public List<SilentDevice> members(String area, String zone) {
        return jdbc.sql("select " + COLUMNS
                        + " from silent_device where area = ? and zone = ? and covered order by device")
                .params(area, zone)
                .query(SilentDevicesTable::device)
                .list();
    }

    private static SilentDevice device(ResultSet row, int number) throws SQLException {
        return new SilentDevice(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                instant(row, 6),
                instant(row, 7),
                row.getBoolean(8),
                row.getBoolean(9));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
