package org.scenicwatch.simulator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.simulator.behaviour.Passage;
import tools.jackson.databind.json.JsonMapper;

/** Writes the payloads of the MQTT contract. All names and words in them are plain ASCII except number plates. */
final class Payloads {
    private static final DateTimeFormatter MILLIS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

    private Payloads() {}

    static String telemetry(Instant at, long seq, Map<String, Double> values) {
        StringBuilder json = begin(at, seq).append(",\"values\":{");
        String comma = "";
        for (Map.Entry<String, Double> value : values.entrySet()) {
            json.append(comma).append('"').append(value.getKey()).append("\":");
            number(json, value.getValue());
            comma = ",";
        }
        return json.append("}}").toString();
    }

    static String state(Instant at, long seq, String state, @Nullable String code) {
        StringBuilder json =
                begin(at, seq).append(",\"state\":\"").append(state).append('"');
        if (code != null) {
            json.append(",\"code\":\"").append(code).append('"');
        }
        return json.append('}').toString();
    }

    /** The id comes from outside and goes back as it came, as a JSON text. */
    static String commandResult(String id, String result, @Nullable String code, Instant at) {
        StringBuilder json = new StringBuilder(160)
                .append("{\"id\":")
                .append(JsonMapper.shared().writeValueAsString(id))
                .append(",\"result\":\"")
                .append(result)
                .append('"');
        if (code != null) {
            json.append(",\"code\":\"").append(code).append('"');
        }
        json.append(",\"at\":\"");
        MILLIS.formatTo(at, json);
        return json.append("\"}").toString();
    }

    static String passage(Instant at, long seq, Passage passage, int heading, double confidence) {
        StringBuilder json = begin(at, seq);
        json.append(",\"plate\":\"").append(passage.plate());
        json.append("\",\"plate_color\":\"").append(passage.color());
        json.append("\",\"direction\":\"").append(passage.direction());
        json.append("\",\"heading\":").append(heading);
        json.append(",\"lane\":\"1\",\"confidence\":");
        number(json, confidence);
        return json.append('}').toString();
    }

    private static StringBuilder begin(Instant at, long seq) {
        StringBuilder json = new StringBuilder(200).append("{\"at\":\"");
        MILLIS.formatTo(at, json);
        return json.append("\",\"seq\":").append(seq);
    }

    private static void number(StringBuilder json, double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            json.append((long) value);
        } else {
            json.append(BigDecimal.valueOf(value).toPlainString());
        }
    }
}
