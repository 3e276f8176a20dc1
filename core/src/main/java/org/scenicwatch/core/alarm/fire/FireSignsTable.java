package org.scenicwatch.core.alarm.fire;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scenicwatch.core.Wgs84;
import org.scenicwatch.core.alarm.FireSign;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code fire_sign} and {@code fire_spot} (migrations V60 and V92). */
@Component
class FireSignsTable implements FireSigns {

    private static final String DEVICE = "device";
    private static final String COLUMNS =
            "area, source, occurrence, witness, sign, place, zone, lon, lat, at, counts, standing, fire";

    /** Of another witness, in the same house or within the reach of neighbours; distances as {@link Wgs84#metres} has them. */
    private static final String NEAR = """
            area = :area and counts and witness <> :witness
            and (place = :place
                 or (lat between :lat - :north and :lat + :north and lon between :lon - :east and :lon + :east
                     and (((lon - :lon) * cos(radians((lat + :lat) / 2))) ^ 2 + (lat - :lat) ^ 2) <= :north ^ 2))
            """;

    private final JdbcClient jdbc;

    FireSignsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Spot> place(String area, String code) {
        return spot("select code, lon, lat from fire_spot where area = ? and code = ? and layer <> ?", area, code);
    }

    @Override
    public Optional<Spot> device(String area, String device) {
        return spot("select code, lon, lat from fire_spot where area = ? and code = ? and layer = ?", area, device);
    }

    private Optional<Spot> spot(String sql, String area, String code) {
        return jdbc.sql(sql)
                .params(area, code, DEVICE)
                .query((row, n) -> new Spot(row.getString(1), row.getDouble(2), row.getDouble(3)))
                .optional();
    }

    @Override
    public Optional<Spot> nearestHouse(String area, double lon, double lat, double metres) {
        double north = Wgs84.latitudes(metres);
        double east = north / Math.cos(Math.toRadians(lat));
        return jdbc
                .sql("""
                        select code, lon, lat from fire_spot
                         where area = ? and layer in ('house', 'shop')
                           and lat between ? and ? and lon between ? and ?
                        """)
                .params(area, lat - north, lat + north, lon - east, lon + east)
                .query((row, n) -> new Spot(row.getString(1), row.getDouble(2), row.getDouble(3)))
                .list()
                .stream()
                .filter(spot -> Wgs84.metres(lon, lat, spot.lon(), spot.lat()) <= metres)
                .min(Comparator.comparingDouble(spot -> Wgs84.metres(lon, lat, spot.lon(), spot.lat())));
    }

    @Override
    public Optional<SeenSign> find(String source) {
        return jdbc.sql("select " + COLUMNS + " from fire_sign where source = ?")
                .param(source)
                .query((row, n) -> sign(row))
                .optional();
    }

    @Override
    public void save(SeenSign sign) {
        jdbc.sql("insert into fire_sign (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" + """
                         on conflict (source) do update
                            set occurrence = excluded.occurrence, at = excluded.at, counts = excluded.counts,
                                standing = excluded.standing, fire = excluded.fire, place = excluded.place,
                                lon = excluded.lon, lat = excluded.lat
                        """)
                .param(1, sign.area())
                .param(2, sign.source())
                .param(3, sign.occurrence())
                .param(4, sign.witness())
                .param(5, sign.sign().name())
                .param(6, sign.place())
                .param(7, sign.zone())
                .param(8, sign.lon())
                .param(9, sign.lat())
                .param(10, Timestamp.from(sign.at()))
                .param(11, sign.counts())
                .param(12, sign.standing())
                .param(13, sign.fire())
                .update();
    }

    @Override
    public void remove(String source) {
        jdbc.sql("delete from fire_sign where source = ?").param(source).update();
    }

    @Override
    public Optional<String> fireNear(SeenSign sign) {
        return jdbc.sql("select fire from fire_sign where fire is not null and " + NEAR
                        + " order by at, source limit 1")
                .paramSource(near(sign))
                .query(String.class)
                .optional();
    }

    @Override
    public List<SeenSign> near(SeenSign sign, Instant from, Instant to) {
        return jdbc.sql("select " + COLUMNS + " from fire_sign where fire is null and at between :from and :to and "
                        + NEAR + " order by at, source")
                .paramSource(near(sign).addValue("from", Timestamp.from(from)).addValue("to", Timestamp.from(to)))
                .query((row, n) -> sign(row))
                .list();
    }

    private static MapSqlParameterSource near(SeenSign sign) {
        Double lon = sign.lon();
        Double lat = sign.lat();
        double north = Wgs84.latitudes(FireScale.NEIGHBOURS_METRES);
        double east = lat == null ? 0 : north / Math.cos(Math.toRadians(lat));
        return new MapSqlParameterSource()
                .addValue("area", sign.area())
                .addValue("witness", sign.witness())
                .addValue("place", sign.place(), Types.VARCHAR)
                .addValue("lon", lon, Types.DOUBLE)
                .addValue("lat", lat, Types.DOUBLE)
                .addValue("north", north)
                .addValue("east", east);
    }

    @Override
    public List<SeenSign> ofFire(String fire) {
        return jdbc.sql("select " + COLUMNS + " from fire_sign where fire = ? order by at, source")
                .param(fire)
                .query((row, n) -> sign(row))
                .list();
    }

    @Override
    public void forgetBefore(String area, Instant time) {
        jdbc.sql("delete from fire_sign where area = ? and at < ? and not standing and fire is null")
                .params(area, Timestamp.from(time))
                .update();
    }

    void put(String area, String code, String layer, double lon, double lat) {
        jdbc.sql("""
                        insert into fire_spot (area, code, layer, lon, lat) values (?, ?, ?, ?, ?)
                        on conflict (area, code, layer) do update set lon = excluded.lon, lat = excluded.lat
                        """).params(area, code, layer, lon, lat).update();
    }

    void clearSpots() {
        jdbc.sql("delete from fire_spot").update();
    }

    private static SeenSign sign(ResultSet row) throws SQLException {
        return new SeenSign(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                FireSign.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getObject(8, Double.class),
                row.getObject(9, Double.class),
                row.getTimestamp(10).toInstant(),
                row.getBoolean(11),
                row.getBoolean(12),
                row.getString(13));
    }
}
