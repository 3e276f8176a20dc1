package org.scenicwatch.dashboard.house;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.notification.Duty;
import org.scenicwatch.dashboard.SiteSettings;
import org.springframework.stereotype.Component;

/**
 * The links in messages to a household group: a key of 160 random bits in the address, of which only the SHA-256 is
 * kept. A message that is sent once more gets a link of its own; what was sent before goes on working.
 */
@Component
public class HouseLinks {

    /** The longest that a link works; it ends with the alarm before. */
    static final Duration LONGEST = Duration.ofHours(24);

    /** How long a link that has ended is still told from one that never was. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int KEY_BYTES = 20;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{27}");
    private static final Pattern LADDER = Pattern.compile("ladder:(?<alarm>.+)/(?<occurrence>\\d{1,18})");
    private static final Set<String> DUTIES = Set.of(Duty.HOUSEHOLDER.key(), Duty.GROUP_HEAD.key());

    private final HouseLinksTable table;
    private final @Nullable String base;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    HouseLinks(HouseLinksTable table, SiteSettings site, Clock clock) {
        this.table = table;
        this.base = site.publicUrl() == null ? null : site.publicUrl() + "/house/";
        this.clock = clock;
    }

    /**
     * A new link for a message, or none: the message is for another duty or no alarm's, or the site has no public address.
     *
     * @param ladderId the ladder that asks for the message
     * @param duty for which duty the person is told
     */
    public Optional<String> linkFor(String ladderId, String duty, String recipientId) {
        var alarm = LADDER.matcher(ladderId);
        if (base == null || !DUTIES.contains(duty) || !alarm.matches()) {
            return Optional.empty();
        }
        String alarmId = "alarm:" + alarm.group("alarm");
        long occurrence = Long.parseLong(alarm.group("occurrence"));
        return Optional.of(base + issue(alarmId, occurrence, recipientId, duty));
    }

    /** Makes a key. */
    String issue(String alarmId, long occurrence, String recipientId, String duty) {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        table.forgetBefore(now.minus(KEPT));
        table.add(hash(key), new HouseLink(alarmId, occurrence, recipientId, duty, now.plus(LONGEST)));
        return key;
    }

    /** Whose key this is, be it over or not; empty for one that never was. */
    Optional<HouseLink> find(String key) {
        return KEY.matcher(key).matches() ? table.find(hash(key)) : Optional.empty();
    }

    private static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
