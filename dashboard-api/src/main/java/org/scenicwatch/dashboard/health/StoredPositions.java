package org.scenicwatch.dashboard.health;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far each processing group has come as it is stored, whichever process works on it. */
@Component
class StoredPositions {

    private final JdbcTemplate jdbc;
    private final Serializer serializer;

    StoredPositions(JdbcTemplate jdbc, Serializer serializer) {
        this.jdbc = jdbc;
        this.serializer = serializer;
    }

    private record Segment(
            String group, byte @Nullable [] token, @Nullable String type) {}

    /** Global indexes by group, 0 before the first event; of several segments the one that is furthest behind counts. */
    Map<String, Long> all() {
        Map<String, Long> positions = new HashMap<>();
        List<Segment> segments = jdbc.query(
                "select processor_name, token, token_type from token_entry where segment >= 0",
                (row, n) -> new Segment(row.getString(1), row.getBytes(2), row.getString(3)));
        segments.forEach(segment -> positions.merge(segment.group(), position(segment), Math::min));
        return positions;
    }

    private long position(Segment segment) {
        if (segment.token() == null || segment.type() == null) {
            return 0;
        }
        TrackingToken token = serializer.deserialize(new SimpleSerializedObject<>(
                segment.token(), byte[].class, new SimpleSerializedType(segment.type(), null)));
        OptionalLong position = token == null
                ? OptionalLong.empty()
                : WrappedToken.unwrapLowerBound(token).position();
        return Math.max(0, position.orElse(0));
    }
}
