package org.scenicwatch.dashboard.fireaccess;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scenicwatch.dashboard.projection.JsonTable;
import org.scenicwatch.dashboard.projection.Stored;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code way_block_row} (migration V89). */
@Component
class BlockTable {

    private final JsonTable<BlockRow> rows;

    BlockTable(JdbcTemplate jdbc) {
        this.rows = new JsonTable<>(
                "way_block_row", BlockRow.class, row -> row.since().toEpochMilli(), jdbc);
    }

    JsonTable<BlockRow> rows() {
        return rows;
    }

    Optional<BlockRow> find(String id) {
        return Optional.ofNullable(rows.load(List.of(id)).get(id)).map(Stored::row);
    }

    /** Every way that is blocked now, by its id, the newest first. */
    Map<String, BlockRow> standing() {
        Map<String, BlockRow> standing = new LinkedHashMap<>();
        rows.query("where body ->> 'freedAt' is null order by sort desc, id")
                .forEach((id, stored) -> standing.put(id, stored.row()));
        return standing;
    }
}
