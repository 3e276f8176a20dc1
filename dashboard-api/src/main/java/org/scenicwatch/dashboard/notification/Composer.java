package org.scenicwatch.dashboard.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.notification.Channel;
import org.scenicwatch.core.notification.MessageTexts;
import org.scenicwatch.core.notification.directory.DirectoryTables;
import org.scenicwatch.core.notification.write.OutboxTable;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.house.HouseLinks;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes of a claimed message what is sent: the text in the person's language, and the number from the vault. */
@Component
class Composer {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final DirectoryTables directory;
    private final Vault vault;
    private final MessageTexts texts;
    private final ZoneId timeZone;
    private final String fieldPage;
    private final HouseLinks houseLinks;
    private final Clock clock;

    Composer(
            DirectoryTables directory,
            Vault vault,
            MessageTexts texts,
            @Value("${scenicwatch.time-zone:Asia/Shanghai}") String timeZone,
            SiteSettings site,
            HouseLinks houseLinks,
            Clock clock) {
        this.directory = directory;
        this.vault = vault;
        this.texts = texts;
        this.timeZone = ZoneId.of(timeZone);
        this.fieldPage = site.publicUrl() == null ? "" : site.publicUrl() + "/field";
        this.houseLinks = houseLinks;
        this.clock = clock;
    }

    /** Empty when the person is removed, or has no number or address for the channel. */
    Optional<Outgoing> compose(OutboxTable.Claimed message, MessageChannel channel) {
        String address = channel.needsAddress() ? address(message.recipientId(), channel.channel()) : "";
        if (address == null) {
            return Optional.empty();
        }
        boolean english = message.language().equals("en");
        return Optional.of(new Outgoing(
                message.messageId(),
                message.idempotencyKey(),
                channel.channel(),
                message.recipientId(),
                message.template(),
                address,
                text(message.template(), english, withLink(message, channel.channel())),
                english,
                life(message.expiresAt()),
                message.expiresAt()));
    }

    /** Householders and group heads get a link of their own where it can be written; nobody is read one aloud. */
    private Map<String, String> withLink(OutboxTable.Claimed message, Channel channel) {
        if (!texts.isForHouses(message.template())) {
            return message.parameters();
        }
        Map<String, String> parameters = new HashMap<>(message.parameters());
        boolean written = channel == Channel.SMS || channel == Channel.EMAIL;
        parameters.put(
                "link",
                written
                        ? houseLinks
                                .linkFor(message.ladderId(), message.duty(), message.recipientId())
                                .orElse("")
                        : "");
        return parameters;
    }

    private Duration life(Instant expiresAt) {
        Duration left = Duration.between(clock.instant(), expiresAt);
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }

    String text(String template, boolean english, Map<String, String> parameters) {
        String raisedAt = parameters.getOrDefault("raisedAt", Instant.EPOCH.toString());
        var kind = texts.kind(parameters.getOrDefault("kind", ""));
        return texts.text(
                        template,
                        english,
                        Map.of(
                                "place",
                                parameters.getOrDefault(english ? "placeEn" : "placeZh", ""),
                                "kind",
                                english ? kind.en() : kind.zh(),
                                "time",
                                TIME.format(Instant.parse(raisedAt).atZone(timeZone)),
                                "number",
                                parameters.getOrDefault("number", ""),
                                "link",
                                parameters.getOrDefault("link", fieldPage)))
                .strip();
    }

    private @Nullable String address(String recipientId, Channel channel) {
        return directory
                .recipient(recipientId)
                .flatMap(entry -> vault.fields(VaultKind.PERSON, new VaultRef(entry.contactRef())))
                .map(Contact::of)
                .map(contact -> channel.needsPhone() ? contact.phone() : contact.email())
                .orElse(null);
    }
}
