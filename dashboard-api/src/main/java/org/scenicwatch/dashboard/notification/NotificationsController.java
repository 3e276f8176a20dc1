package org.scenicwatch.dashboard.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.core.notification.Channel;
import org.scenicwatch.core.notification.Duty;
import org.scenicwatch.core.notification.GatewayStates;
import org.scenicwatch.core.notification.directory.Addressee;
import org.scenicwatch.core.notification.directory.DirectoryTables;
import org.scenicwatch.dashboard.access.SignedIn;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who was told of an alarm, and how the gateways do. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "notification")
class NotificationsController {

    private static final LocalText SUBSCRIBER = new LocalText("订阅人", "Subscriber");

    /** Who is told something without holding a duty. */
    private static final Map<String, LocalText> OTHERS = Map.of(
            "complainant", new LocalText("投诉人", "Complainant"),
            "reporter", new LocalText("隐患上报人", "Reporter of a hazard"),
            "mediation-party", new LocalText("调解当事人", "Party of a mediation"),
            "mediator", new LocalText("调解员", "Mediator"));

    /** Who may see the masked name beside the duty: those who have to ring people up. */
    private static final Set<Role> NAMES =
            Set.of(Role.OPERATOR, Role.COMMANDER, Role.DUTY_LEADER, Role.MANAGER, Role.ADMINISTRATOR);

    private final NotificationTables tables;
    private final DirectoryTables directory;
    private final RecipientDesk desk;
    private final GatewayStates gateways;

    NotificationsController(
            NotificationTables tables, DirectoryTables directory, RecipientDesk desk, GatewayStates gateways) {
        this.tables = tables;
        this.directory = directory;
        this.desk = desk;
        this.gateways = gateways;
    }

    /** A rung of the ladder with whom it tells. */
    record Step(List<LocalText> duties, long afterSeconds, java.time.@Nullable Instant reachedAt) {}

    /** The ladder of the alarm's newest occurrence; {@code next} is the rung that is due, with when. */
    record Ladder(
            String ladder,
            String state,
            List<Step> steps,
            @Nullable Integer nextRung,
            java.time.@Nullable Instant nextAt) {}

    /**
     * One message to one person.
     *
     * @param recipient the person's opaque code
     * @param name masked; null for those who may not see it, and when it was erased
     */
    record Told(
            String id,
            String recipient,
            @Nullable String name,
            LocalText duty,
            String channel,
            LocalText channelTitle,
            String template,
            int rung,
            String state,
            @Nullable String reason,
            java.time.Instant intendedAt,
            java.time.Instant changedAt) {}

    /** What the card of an alarm shows. */
    record Notifications(@Nullable Ladder ladder, List<Told> items) {}

    /** All gateways. */
    record Health(List<GatewayStates.GatewayState> channels) {}

    @Operation(summary = "Who was told of an alarm / 已通知")
    @GetMapping("/alarms/{id}/notifications")
    Notifications ofAlarm(@PathVariable String id) {
        String alarm = RowIds.ofPath(id);
        LadderRow ladder = tables.newestLadderOf(alarm).orElse(null);
        if (ladder == null) {
            return new Notifications(null, List.of());
        }
        List<MessageRow> messages = tables.messagesOf(alarm, ladder.occurrence());
        Map<String, String> names = maySeeNames() ? namesOf(messages) : Map.of();
        return new Notifications(
                shown(ladder),
                messages.stream()
                        .map(row -> told(row, names.get(row.recipient())))
                        .toList());
    }

    @Operation(summary = "How the gateways do / 通知通道状态")
    @GetMapping("/notifications/health")
    Health health() {
        return new Health(gateways.states());
    }

    private Map<String, String> namesOf(List<MessageRow> messages) {
        Map<String, String> names = new HashMap<>();
        for (MessageRow message : messages) {
            String code = message.recipient();
            if (!names.containsKey(code)) {
                directory
                        .recipient(desk.idOf(code))
                        .flatMap(desk::contactOf)
                        .ifPresent(contact -> names.put(code, contact.maskedName()));
            }
        }
        return names;
    }

    private static boolean maySeeNames() {
        return SignedIn.current()
                .filter(caller -> caller.roles().stream().anyMatch(NAMES::contains))
                .isPresent();
    }

    private static Ladder shown(LadderRow row) {
        return new Ladder(
                row.ladder(),
                row.state(),
                row.steps().stream().map(NotificationsController::shown).toList(),
                row.nextRung(),
                row.nextAt());
    }

    private static Step shown(LadderRow.Step step) {
        List<LocalText> duties = new java.util.ArrayList<>(
                step.duties().stream().map(NotificationsController::titleOf).toList());
        if (step.subscribers()) {
            duties.add(SUBSCRIBER);
        }
        return new Step(duties, step.afterSeconds(), step.reachedAt());
    }

    private static Told told(MessageRow row, @Nullable String name) {
        return new Told(
                row.id(),
                row.recipient(),
                name,
                titleOf(row.duty()),
                row.channel(),
                Channel.of(row.channel()).map(Channel::title).orElse(new LocalText(row.channel(), row.channel())),
                row.template(),
                row.rung(),
                row.state(),
                row.reason(),
                row.intendedAt(),
                row.changedAt());
    }

    private static LocalText titleOf(String duty) {
        return duty.equals(Addressee.SUBSCRIBER)
                ? SUBSCRIBER
                : Duty.of(duty).map(Duty::title).orElseGet(() -> OTHERS.getOrDefault(duty, new LocalText(duty, duty)));
    }
}
