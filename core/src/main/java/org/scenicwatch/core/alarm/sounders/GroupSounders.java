package org.scenicwatch.core.alarm.sounders;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.scenicwatch.core.alarm.Latching;
import org.scenicwatch.core.alarm.Suppression;
import org.scenicwatch.core.alarm.Verification;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.alarm.events.AlarmReset;
import org.scenicwatch.core.alarm.events.AlarmVerified;
import org.scenicwatch.core.device.DeviceCommandGround;
import org.scenicwatch.core.device.DeviceCommandVerb;
import org.springframework.stereotype.Component;

/**
 * Decides which sounders a fire alarm makes sound, and which fall silent when it was none. A fire alarm is one that is
 * held until it is verified (核警). An event that was taken in before changes nothing and orders nothing.
 */
@Component
public class GroupSounders {

    /** The rule's name in commands and rows. */
    public static final String RULE = "group-sounders";

    /**
     * A sounder that is reached later than this sounds for a fire that everybody knows of. Source: five minutes for
     * neighbouring stations to have joined, 微型消防站 1-3-5.
     */
    private static final Duration SOUNDING_LIFE = Duration.ofMinutes(5);

    /** The longest that commands may wait: a sounder that was out of reach must still fall silent. */
    private static final Duration MUTING_LIFE = Duration.ofHours(1);

    private final GroupSoundersSwitch enabled;
    private final HouseholdGroups groups;
    private final GroupFires fires;

    GroupSounders(GroupSoundersSwitch enabled, HouseholdGroups groups, GroupFires fires) {
        this.enabled = enabled;
        this.groups = groups;
        this.fires = fires;
    }

    /**
     * A fire alarm calls its group once per occurrence; once more only when it was found false in between. One that is
     * kept from the operator, because its detector is out of service, calls nobody.
     *
     * @param event what happened
     * @param number the event's number in the alarm's stream
     */
    public List<SounderOrder> raised(AlarmRaised event, long number) {
        if (!event.latching().equals(Latching.UNTIL_VERIFIED.name())
                || event.place() == null
                || !event.suppression().equals(Suppression.NONE.name())) {
            return List.of();
        }
        GroupFire before = fires.find(event.alarmId()).orElse(null);
        if (before != null && number <= before.lastEvent()) {
            return List.of();
        }
        fires.forgetEarlier(event.alarmId(), number);
        if (before == null || before.occurrence() != event.occurrence()) {
            return groups.groupOf(event.area(), event.place())
                    .map(group -> new GroupFire(event.alarmId(), event.area(), group, event.occurrence(), null, number))
                    .map(fire -> call(fire, event.decidedAt()))
                    .orElse(List.of());
        }
        GroupFire now = before.found(null, number);
        if (!before.isOpen()) {
            return call(now, event.decidedAt());
        }
        fires.save(now);
        return List.of();
    }

    /**
     * A real fire calls the group if its alarm has not; anything else ends the sounding, unless another fire alarm of
     * the group may still be real.
     *
     * @param event what happened
     * @param number the event's number in the alarm's stream
     */
    public List<SounderOrder> verified(AlarmVerified event, long number) {
        GroupFire before = fires.find(event.alarmId()).orElse(null);
        if (before != null && number <= before.lastEvent()) {
            return List.of();
        }
        boolean earlier = fires.forgetEarlier(event.alarmId(), number);
        if (before == null || before.occurrence() != event.occurrence()) {
            if (event.result().equals(GroupFire.REAL_FIRE)) {
                return confirmed(event, number);
            }
            return earlier
                    ? uncalled(event, number)
                            .map(fire -> fallSilent(fire, event))
                            .orElse(List.of())
                    : List.of();
        }
        GroupFire now = before.found(event.result(), number);
        fires.save(now);
        return fallSilent(now, event);
    }

    /** Nobody is kept awake for a group in which nothing can burn any more. */
    private List<SounderOrder> fallSilent(GroupFire now, AlarmVerified event) {
        if (mayBurn(now.area(), now.group())) {
            return List.of();
        }
        List<String> sounders = fires.endSounding(now.area(), now.group());
        return enabled.on()
                ? sounders.stream()
                        .map(device -> order(
                                now, device, DeviceCommandVerb.MUTE, groundOf(event.result()), MUTING_LIFE, event.at()))
                        .toList()
                : List.of();
    }

    private boolean mayBurn(String area, String group) {
        return fires.of(area, group).stream().anyMatch(GroupFire::isOpen) || hasEarlier(area, group);
    }

    private boolean hasEarlier(String area, String group) {
        return fires.earlier(area).stream()
                .anyMatch(fire ->
                        groups.groupOf(area, fire.place()).filter(group::equals).isPresent());
    }

    /**
     * The occurrence is over; what is still loud after a real fire is a matter for people.
     *
     * @param event what happened
     * @param number the event's number in the alarm's stream
     */
    public void reset(AlarmReset event, long number) {
        fires.forgetEarlier(event.alarmId(), number);
        fires.find(event.alarmId()).filter(fire -> number > fire.lastEvent()).ifPresent(fire -> {
            fires.remove(fire.alarmId());
            if (fires.of(fire.area(), fire.group()).isEmpty() && !hasEarlier(fire.area(), fire.group())) {
                fires.endSounding(fire.area(), fire.group());
            }
        });
    }

    /** A real fire whose alarm called nobody. */
    private List<SounderOrder> confirmed(AlarmVerified event, long number) {
        return uncalled(event, number).map(fire -> call(fire, event.at())).orElse(List.of());
    }

    /** The fire of an alarm that called nobody: it stood before there was this rule, or its house had no group yet. */
    private Optional<GroupFire> uncalled(AlarmVerified event, long number) {
        return Optional.ofNullable(event.place())
                .flatMap(place -> groups.groupOf(event.area(), place))
                .map(group -> new GroupFire(
                        event.alarmId(), event.area(), group, event.occurrence(), event.result(), number));
    }

    private List<SounderOrder> call(GroupFire fire, Instant at) {
        fires.save(fire);
        if (!enabled.on()) {
            return List.of();
        }
        List<String> sounders = groups.soundersOf(fire.area(), fire.group());
        fires.sounding(fire.area(), fire.group(), sounders);
        return sounders.stream()
                .map(device -> order(
                        fire, device, DeviceCommandVerb.SOUND, DeviceCommandGround.FIRE_RAISED, SOUNDING_LIFE, at))
                .toList();
    }

    private static DeviceCommandGround groundOf(String result) {
        return result.equals(Verification.TEST.name())
                ? DeviceCommandGround.ANNOUNCED_TEST
                : DeviceCommandGround.VERIFIED_FALSE;
    }

    private static SounderOrder order(
            GroupFire fire,
            String device,
            DeviceCommandVerb verb,
            DeviceCommandGround ground,
            Duration life,
            Instant at) {
        String name = String.join(
                "|",
                RULE,
                verb.key(),
                fire.alarmId(),
                String.valueOf(fire.occurrence()),
                String.valueOf(fire.lastEvent()),
                device);
        return new SounderOrder(
                fire.area(),
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString(),
                device,
                verb.key(),
                ground.key(),
                fire.alarmId(),
                fire.occurrence(),
                life,
                at);
    }
}
