package org.scenicwatch.core.alarm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.scenicwatch.core.alarm.events.RulesPublished;
import org.scenicwatch.core.calendar.PublicHolidays;
import org.scenicwatch.core.eventstore.EventJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The rules that the platform ships with, published when an area starts for the first time. */
public final class DefaultRules {

    private static final String RESOURCE = "/rules/default-rules.json";

    /**
     * Fingerprints of the books that earlier releases shipped. A release that changes the rules adds that of the book
     * before; see {@link #fingerprint}.
     */
    private static final Set<String> FORMER = Set.of(
            "409622461ea0920a5852d2418b0da49706da39e16e1f9d6fdf484cf6a61e4130",
            "ee0b0b382616b347843e1271a08be6dc414d60448186401f8121469af539163b",
            "d6673a15bdecf139273006fa6d7c5bd38bbfa5682a5327ff93cbe96f68d925df");

    private DefaultRules() {}

    /** Whether these rules are, to the letter, those that an earlier release shipped: nobody has changed them since. */
    public static boolean wereShipped(List<RulesPublished.Rule> rules) {
        return FORMER.contains(fingerprint(rules));
    }

    /** SHA-256 over the rules as they are stored, in hexadecimal digits. */
    static String fingerprint(List<RulesPublished.Rule> rules) {
        try {
            byte[] text = EventJson.mapper().writeValueAsString(rules).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Reads the shipped rules. */
    public static List<AlarmRule> load() {
        try (InputStream in = DefaultRules.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + RESOURCE);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that an area in this time zone starts with. */
    public static RuleSet book(ZoneId zone) {
        return new RuleSet(
                load(),
                List.of(),
                DefaultInhibitions.load(),
                PublicHolidays.ofChina().calendarIn(zone));
    }

    /** Everything that an area in China's time starts with. */
    public static RuleSet book() {
        return book(PublicHolidays.ofChina().zone());
    }

    static List<AlarmRule> read(InputStream in) {
        return List.of(JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build()
                .readValue(in, AlarmRule[].class));
    }
}
