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
import org.scenicwatch.core.complainant.ComplainantIds;
import org.scenicwatch.core.complainant.directory.Complainants;
import org.scenicwatch.core.mediation.MediationIds;
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
    private final Complainants complainants;
    private final Vault vault;
    private final MessageTexts texts;
    private final ZoneId timeZone;
    private final String publicUrl;
    private final HouseLinks houseLinks;
    private final Clock clock;

    Composer(
            DirectoryTables directory,
            Complainants complainants,
            Vault vault,
            MessageTexts texts,
            @Value("${scenicwatch.time-zone:Asia/Shanghai}") String timeZone,
            SiteSettings site,
            HouseLinks houseLinks,
            Clock clock) {
        this.directory = directory;
        this.complainants = complainants;
        this.vault = vault;
        this.texts = texts;
        this.timeZone = ZoneId.of(timeZone);
        this.publicUrl = site.publicUrl() == null ? "" : site.publicUrl().replaceAll("/+$", "");
        this.houseLinks = houseLinks;
        this.clock = clock;
    }

    /** Empty when the person is removed, or has no number or address for the channel, or wants none. */
    Optional<Outgoing> compose(OutboxTable.Claimed message, MessageChannel channel) {
        if (ComplainantIds.complaintOf(message.recipientId()).isPresent()) {
            return complainants
                    .reach(message.recipientId())
                    .map(reach -> outgoing(
                            message,
                            channel,
                            channel.needsAddress() ? reach.phone() : "",
                            withCode(message.parameters(), reach, message.language())));
        }
        String address = channel.needsAddress() ? address(message.recipientId(), channel.channel()) : "";
        return address == null
                ? Optional.empty()
                : Optional.of(outgoing(message, channel, address, withLink(message, channel.channel())));
    }

    /** The tracking code is a key: it is in no event and put in here, for its owner's eyes. */
    private Map<String, String> withCode(Map<String, String> parameters, Complainants.Reach reach, String language) {
        Map<String, String> values = new HashMap<>(parameters);
        String code = reach.code();
        String page = reach.ofHazard() ? "/hazard/track/" : "/track/";
        values.put("code", code);
        values.put("link", publicUrl.isEmpty() ? code : publicUrl + page + code + "?lang=" + language);
        return values;
    }

    private Outgoing outgoing(
            OutboxTable.Claimed message, MessageChannel channel, String address, Map<String, String> parameters) {
        boolean english = message.language().equals("en");
        return new Outgoing(
                message.messageId(),
                message.idempotencyKey(),
                channel.channel(),
                message.recipientId(),
                message.template(),
                address,
                text(message.template(), english, parameters),
                english,
                life(message.expiresAt()),
                message.expiresAt());
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
                                "code",
                                parameters.getOrDefault("code", ""),
                                "body",
                                parameters.getOrDefault(english ? "bodyEn" : "bodyZh", ""),
                                "points",
                                parameters.getOrDefault("points", ""),
                                "link",
                                parameters.getOrDefault("link", publicUrl.isEmpty() ? "" : publicUrl + "/field")))
                .strip();
    }

    private @Nullable String address(String recipientId, Channel channel) {
        Optional<VaultRef> inMediation = MediationIds.personOf(recipientId);
        if (inMediation.isPresent()) {
            return vault.fields(VaultKind.MEDIATION, inMediation.get())
                    .map(person -> person.get(MediationIds.PHONE))
                    .orElse(null);
        }
        return directory
                .recipient(recipientId)
                .flatMap(entry -> vault.fields(VaultKind.PERSON, new VaultRef(entry.contactRef())))
                .map(Contact::of)
                .map(contact -> channel.needsPhone() ? contact.phone() : contact.email())
                .orElse(null);
    }
}
