package org.scenicwatch.core.merchant.automation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.casework.CaseGrounds;
import org.scenicwatch.core.complainant.QuietHours;
import org.scenicwatch.core.eventstore.Actors;
import org.scenicwatch.core.eventstore.ProcessingGroups;
import org.scenicwatch.core.merchant.MerchantIds;
import org.scenicwatch.core.merchant.directory.LeadSenders;
import org.scenicwatch.core.merchant.events.LeadOverdue;
import org.scenicwatch.core.merchant.events.LeadSent;
import org.scenicwatch.core.notification.MessageTexts;
import org.scenicwatch.core.notification.NotificationIds;
import org.scenicwatch.core.notification.write.IntendMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells whoever sent a lead that its answer is late, by the person's first channel; the further ones stand by. Nobody is
 * woken for it. Idempotent: a message's id follows from the lead, its day and the person.
 */
@Component
@ProcessingGroup(ProcessingGroups.TELLING)
@DisallowReplay
class WhenLeadOverdueThenIntendMessage {

    private static final String ACTOR = "system:when-lead-overdue-then-intend-message";
    /** What the recipient is told for. */
    private static final String DUTY = "lead-sender";

    private static final Duration LIFE = Duration.ofHours(12);
    private static final int NO_RUNG = -1;

    private final EventStore events;
    private final LeadSenders senders;
    private final CaseGrounds grounds;
    private final CommandGateway commands;
    private final boolean sends;
    private final QuietHours quiet;
    private final String publicUrl;

    WhenLeadOverdueThenIntendMessage(
            EventStore events,
            LeadSenders senders,
            CaseGrounds grounds,
            CommandGateway commands,
            @Value("${scenicwatch.automation.notification:on}") String notification,
            @Value("${scenicwatch.complainant-texts.quiet-from:22:00}") String quietFrom,
            @Value("${scenicwatch.complainant-texts.quiet-until:07:00}") String quietUntil,
            @Value("${scenicwatch.time-zone:Asia/Shanghai}") String timeZone,
            @Value("${scenicwatch.public-url:}") String publicUrl) {
        this.events = events;
        this.senders = senders;
        this.grounds = grounds;
        this.commands = commands;
        this.sends = notification.equals("on");
        this.quiet = QuietHours.of(
                "scenicwatch.complainant-texts.quiet-from",
                quietFrom,
                "scenicwatch.complainant-texts.quiet-until",
                quietUntil,
                ZoneId.of(timeZone));
        this.publicUrl = publicUrl.strip().replaceAll("/+$", "");
    }

    @EventHandler
    void react(LeadOverdue event, @Timestamp Instant stored) {
        if (!sends) {
            return;
        }
        sender(event)
                .ifPresent(actor -> senders.toTell(event.area(), actor, stored)
                        .forEach(person -> commands.sendAndWait(new GenericCommandMessage<>(
                                message(event, person, stored), Map.of(Actors.METADATA_KEY, ACTOR)))));
    }

    private Optional<String> sender(LeadOverdue event) {
        return events.readEvents(event.merchantId())
                .asStream()
                .filter(message -> message.getPayload() instanceof LeadSent sent
                        && sent.leadId().equals(event.leadId()))
                .map(Actors::of)
                .findFirst();
    }

    private IntendMessage message(LeadOverdue event, LeadSenders.Reachable person, Instant stored) {
        Instant from = quiet.after(stored);
        List<String> channels = person.channels();
        return new IntendMessage(
                messageId(event, person),
                event.area(),
                person.recipientId(),
                DUTY,
                channels.get(0),
                List.copyOf(channels.subList(1, channels.size())),
                MessageTexts.LEAD_OVERDUE,
                person.language(),
                parameters(event, stored, from),
                event.merchantId() + "/" + event.leadId(),
                event.merchantId(),
                0,
                0,
                NO_RUNG,
                Priority.CAUTION.name(),
                from.plus(LIFE),
                stored);
    }

    private Map<String, String> parameters(LeadOverdue event, Instant stored, Instant from) {
        LocalText body = grounds.authority(event.authority())
                .map(CaseCatalogue.Entry::title)
                .orElse(new LocalText(event.authority(), event.authority()));
        Map<String, String> parameters = new HashMap<>(Map.of(
                "number",
                event.number(),
                "bodyZh",
                body.zh(),
                "bodyEn",
                body.en(),
                "link",
                publicUrl.isEmpty() ? "" : publicUrl + "/merchants?merchant=" + MerchantIds.code(event.merchantId()),
                "raisedAt",
                stored.toString()));
        if (from.isAfter(stored)) {
            parameters.put(IntendMessage.NOT_BEFORE, from.toString());
        }
        return Map.copyOf(parameters);
    }

    private static String messageId(LeadOverdue event, LeadSenders.Reachable person) {
        String name = String.join(
                "|",
                "lead-overdue",
                event.leadId(),
                String.valueOf(event.dueAt().toEpochMilli()),
                person.recipientId());
        return NotificationIds.message(
                event.area(),
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }
}
