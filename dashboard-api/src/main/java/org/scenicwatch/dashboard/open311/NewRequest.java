package org.scenicwatch.dashboard.open311;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.intake.Filing;
import org.springframework.http.HttpStatus;

/**
 * A request as a complaint. Where it is goes into the person's words, unless a place of the register is named: there it
 * is sealed like them. Names, e-mail, account and device of the caller are not taken; nothing is fetched from
 * {@code media_url}.
 */
final class NewRequest {

    private static final Pattern DEGREES = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,10})?");
    private static final int LONGEST_ADDRESS = 200;

    private NewRequest() {}

    /**
     * The complaint that the fields say.
     *
     * @param origin the keyed hash of where it came from
     * @throws Open311Problem 400 when the request does not say where, or not in degrees
     */
    static Filing filing(Map<String, String> fields, @Nullable String onceKey, String origin, Locale locale) {
        String place = placeOf(fields);
        String address = first(fields, "address_string");
        String lat = first(fields, "lat");
        String lon = first(fields, "long");
        if (place == null && address == null && (lat == null || lon == null)) {
            throw new Open311Problem(
                    HttpStatus.BAD_REQUEST, "lat and long, address_string or address_id has to be provided");
        }
        List<String> where = new ArrayList<>();
        if (address != null) {
            where.add(address.substring(0, Math.min(address.length(), LONGEST_ADDRESS)));
        }
        if (lat != null && lon != null) {
            if (!degrees(lat, 90) || !degrees(lon, 180)) {
                throw new Open311Problem(HttpStatus.BAD_REQUEST, "lat and long are WGS 84 degrees");
            }
            where.add(lat + ", " + lon);
        }
        String statement = fields.get("description");
        if (statement != null && !statement.isBlank() && !where.isEmpty()) {
            statement = statement.strip() + "\n[" + String.join("; ", where) + "]";
        }
        String language = first(fields, "attribute[" + ServiceList.LANGUAGE + "]");
        return new Filing(
                place,
                fields.get("service_code"),
                statement,
                fields.get("phone"),
                (language == null ? locale.getLanguage() : language).startsWith("en") ? "en" : "zh",
                List.of(),
                onceKey,
                null,
                origin);
    }

    /** The place that the fields name; none: they say where in other words. */
    static @Nullable String placeOf(Map<String, String> fields) {
        return first(fields, "attribute[" + ServiceList.PLACE + "]", "address_id");
    }

    /** What the specification calls a field of ours. */
    static String fieldOf(String field) {
        return switch (field) {
            case "category" -> "service_code";
            case "statement" -> "description";
            default -> field;
        };
    }

    private static boolean degrees(String text, int most) {
        return DEGREES.matcher(text).matches() && Math.abs(Double.parseDouble(text)) <= most;
    }

    private static @Nullable String first(Map<String, String> fields, String... names) {
        for (String name : names) {
            String value = fields.get(name);
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return null;
    }
}
