package org.scenicwatch.core.alarm.sounders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.alarm.events.AlarmRaised;
import org.scenicwatch.core.alarm.events.AlarmReset;
import org.scenicwatch.core.alarm.events.AlarmVerified;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Houses house-1 and house-2 are of group HG-1 with the sounders SO-1 and SO-2; house-9 is of none. */
class GroupSoundersTest {

    private static final Instant AT = Instant.parse("2026-05-01T08:00:00Z");
    private static final String FIRST = "alarm:xijiang/SM-1/smoke-alarm";
    private static final String SECOND = "alarm:xijiang/SM-2/smoke-alarm";
    private static final String SETTING = "scenicwatch.automation.group-sounders";
    private static final Map<String, String> HOUSES = Map.of(FIRST, "house-1", SECOND, "house-2");

    private final Map<String, List<String>> sounders = new HashMap<>(Map.of("HG-1", List.of("SO-1", "SO-2")));
    private final GroupFiresInMemory memory = new GroupFiresInMemory();
    private GroupSounders rule = rule("on");

    @Test
    void aFireAlarmCallsEverySounderOfTheGroup() {
        List<SounderOrder> orders = raise(FIRST, 1, 0);
        assertThat(orders)
                .extracting(SounderOrder::device, SounderOrder::verb, SounderOrder::ground)
                .containsExactly(tuple("SO-1", "sound", "fire_raised"), tuple("SO-2", "sound", "fire_raised"));
        assertThat(orders).allSatisfy(order -> {
            assertThat(order.alarmId()).isEqualTo(FIRST);
            assertThat(order.occurrence()).isOne();
            assertThat(order.at()).isEqualTo(AT);
        });
        assertThat(orders).extracting(SounderOrder::uuid).doesNotHaveDuplicates();
    }

    @Test
    void onlyFireAlarmsOfHousesWithAGroupCall() {
        assertThat(rule.raised(raised(FIRST, 1, "NONE", "house-1"), 0)).isEmpty();
        assertThat(rule.raised(raised(FIRST, 1, "UNTIL_RESET", "house-1"), 0)).isEmpty();
        assertThat(rule.raised(raised(FIRST, 1, "UNTIL_VERIFIED", null), 0)).isEmpty();
        assertThat(rule.raised(raised(FIRST, 1, "UNTIL_VERIFIED", "house-9"), 0))
                .isEmpty();
        assertThat(verify(FIRST, 1, "FALSE_ALARM", 1)).isEmpty();
    }

    @Test
    void theSameOccurrenceCallsOnce() {
        raise(FIRST, 1, 0);
        assertThat(raise(FIRST, 1, 3)).isEmpty();
        assertThat(raise(FIRST, 2, 9)).hasSize(2);
    }

    @Test
    void anEventThatWasTakenInBeforeOrdersNothing() {
        raise(FIRST, 1, 0);
        verify(FIRST, 1, "FALSE_ALARM", 1);
        assertThat(raise(FIRST, 1, 0)).isEmpty();
        assertThat(verify(FIRST, 1, "FALSE_ALARM", 1)).isEmpty();
        assertThat(memory.find(FIRST).orElseThrow().finding()).isEqualTo("FALSE_ALARM");
    }

    @Test
    void aDetectorThatIsOutOfServiceCallsNobodyUntilSomebodyFindsARealFire() {
        assertThat(rule.raised(raised(FIRST, 1, "UNTIL_VERIFIED", HOUSES.get(FIRST), "OUT_OF_SERVICE"), 0))
                .isEmpty();
        assertThat(verify(FIRST, 1, "REAL_FIRE", 1)).hasSize(2);
    }

    @Test
    void aReplayFromTheStartOrdersTheSameCommands() {
        List<String> before = story(rule);
        List<String> again =
                story(new GroupSounders(new GroupSoundersSwitch("on"), groups(), new GroupFiresInMemory()));
        assertThat(again).isEqualTo(before).hasSize(8);
        assertThat(story(rule)).isEqualTo(before);
    }

    @Test
    void whatWasFoundFalseAndIsRaisedAgainCallsAgain() {
        List<SounderOrder> first = raise(FIRST, 1, 0);
        assertThat(verify(FIRST, 1, "FALSE_ALARM", 1)).hasSize(2);
        assertThat(raise(FIRST, 1, 3))
                .hasSize(2)
                .extracting(SounderOrder::uuid)
                .doesNotContainAnyElementsOf(
                        first.stream().map(SounderOrder::uuid).toList());
        assertThat(verify(FIRST, 1, "FALSE_ALARM", 4)).hasSize(2);
    }

    @Test
    void aFalseAlarmIsMutedOnTheGroundOfWhatItWas() {
        for (String result : List.of("FALSE_ALARM", "FAULT", "TEST")) {
            raise(FIRST, 1, 0);
            assertThat(verify(FIRST, 1, result, 1))
                    .extracting(SounderOrder::device, SounderOrder::verb, SounderOrder::ground)
                    .containsExactly(
                            tuple("SO-1", "mute", result.equals("TEST") ? "announced_test" : "verified_false"),
                            tuple("SO-2", "mute", result.equals("TEST") ? "announced_test" : "verified_false"));
            reset(FIRST, 1, 2);
        }
    }

    @Test
    void nothingIsMutedWhileAnotherFireOfTheGroupMayBeReal() {
        raise(FIRST, 1, 0);
        raise(SECOND, 1, 0);
        assertThat(verify(FIRST, 1, "FALSE_ALARM", 1)).isEmpty();
        assertThat(verify(SECOND, 1, "REAL_FIRE", 1)).isEmpty();
        reset(FIRST, 1, 2);
        raise(FIRST, 2, 3);
        assertThat(verify(FIRST, 2, "FALSE_ALARM", 4)).isEmpty();
    }

    @Test
    void theLastFalseAlarmMutesWhatTheOthersMadeSound() {
        raise(FIRST, 1, 0);
        sounders.put("HG-1", List.of("SO-3"));
        raise(SECOND, 1, 0);
        assertThat(verify(FIRST, 1, "FAULT", 1)).isEmpty();
        assertThat(verify(SECOND, 1, "FALSE_ALARM", 1))
                .extracting(SounderOrder::device)
                .containsExactly("SO-1", "SO-2", "SO-3");
    }

    @Test
    void aRealFireThatIsOverHoldsBackNoMute() {
        raise(FIRST, 1, 0);
        raise(SECOND, 1, 0);
        verify(FIRST, 1, "REAL_FIRE", 1);
        reset(FIRST, 1, 2);
        assertThat(verify(SECOND, 1, "FALSE_ALARM", 1)).hasSize(2);
    }

    @Test
    void aRealFireIsNeverMutedByTheRule() {
        raise(FIRST, 1, 0);
        assertThat(verify(FIRST, 1, "REAL_FIRE", 1)).isEmpty();
        reset(FIRST, 1, 2);
        assertThat(memory.endSounding("xijiang", "HG-1")).isEmpty();
    }

    @Test
    void aConfirmedFireCallsWhenItsAlarmHasNot() {
        assertThat(verify(FIRST, 1, "REAL_FIRE", 1))
                .extracting(SounderOrder::verb)
                .containsOnly("sound");
        assertThat(verify(SECOND, 1, "FALSE_ALARM", 1)).isEmpty();
    }

    @Test
    void whatStoodBeforeTheRuleWasThereSoundsNothingAndHoldsBackMutesUntilItWasNone() {
        memory.standing(new EarlierFire(SECOND, "xijiang", "house-2", 4));
        assertThat(raise(FIRST, 1, 0)).hasSize(2);
        assertThat(verify(FIRST, 1, "FALSE_ALARM", 1)).isEmpty();
        assertThat(verify(SECOND, 1, "FALSE_ALARM", 4))
                .as("was taken in before")
                .isEmpty();
        assertThat(verify(SECOND, 1, "TEST", 5))
                .extracting(SounderOrder::device, SounderOrder::verb, SounderOrder::ground)
                .containsExactly(tuple("SO-1", "mute", "announced_test"), tuple("SO-2", "mute", "announced_test"));
        assertThat(memory.earlier("xijiang")).isEmpty();
    }

    @Test
    void whatStoodBeforeCallsWhenItIsRaisedAnewOrFoundToBurn() {
        memory.standing(new EarlierFire(FIRST, "xijiang", "house-1", 4));
        memory.standing(new EarlierFire(SECOND, "xijiang", "house-2", 4));
        assertThat(raise(FIRST, 1, 5)).extracting(SounderOrder::verb).containsOnly("sound");
        assertThat(verify(SECOND, 1, "REAL_FIRE", 5))
                .extracting(SounderOrder::verb)
                .containsOnly("sound");
        assertThat(memory.earlier("xijiang")).isEmpty();
        assertThat(verify(FIRST, 1, "FALSE_ALARM", 6)).isEmpty();
    }

    @Test
    void whatStoodBeforeAndIsResetHoldsBackNoMuteAnyMoreAndOfAnotherGroupNever() {
        memory.standing(new EarlierFire(SECOND, "xijiang", "house-2", 4));
        memory.standing(new EarlierFire("alarm:xijiang/SM-9/smoke-alarm", "xijiang", "house-9", 4));
        raise(FIRST, 1, 0);
        verify(FIRST, 1, "REAL_FIRE", 1);
        reset(FIRST, 1, 2);
        raise(FIRST, 2, 3);
        reset(SECOND, 1, 5);
        assertThat(verify(FIRST, 2, "FALSE_ALARM", 4)).hasSize(2);
    }

    @Test
    void switchedOffItAsksNothingAndStillKnowsTheFires() {
        rule = rule("off");
        assertThat(raise(FIRST, 1, 0)).isEmpty();
        rule = rule("on");
        assertThat(raise(SECOND, 1, 0)).hasSize(2);
        assertThat(verify(SECOND, 1, "FALSE_ALARM", 1)).isEmpty();
        assertThat(verify(FIRST, 1, "FALSE_ALARM", 1)).hasSize(2);
    }

    @Test
    void isOnUnlessTheSettingSaysOffAndNothingElseStarts() {
        assertThat(startedWith(Map.of()).on()).isTrue();
        assertThat(startedWith(Map.of(SETTING, "off")).on()).isFalse();
        assertThatThrownBy(() -> startedWith(Map.of(SETTING, "yes")))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(SETTING + " must be on or off");
    }

    private static GroupSoundersSwitch startedWith(Map<String, Object> settings) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
            context.register(GroupSoundersSwitch.class);
            context.refresh();
            return context.getBean(GroupSoundersSwitch.class);
        }
    }

    private static List<String> story(GroupSounders rule) {
        List<SounderOrder> orders = new ArrayList<>(rule.raised(raised(FIRST, 1, "UNTIL_VERIFIED", "house-1"), 0));
        orders.addAll(rule.verified(verified(FIRST, 1, "FALSE_ALARM"), 1));
        orders.addAll(rule.raised(raised(FIRST, 1, "UNTIL_VERIFIED", "house-1"), 2));
        orders.addAll(rule.verified(verified(FIRST, 1, "TEST"), 3));
        rule.reset(new AlarmReset(FIRST, 1, AT, "NORMAL", "NONE"), 4);
        return orders.stream().map(SounderOrder::uuid).toList();
    }

    private GroupSounders rule(String setting) {
        return new GroupSounders(new GroupSoundersSwitch(setting), groups(), memory);
    }

    private HouseholdGroups groups() {
        return new HouseholdGroups() {
            @Override
            public Optional<String> groupOf(String area, String place) {
                return HOUSES.containsValue(place) ? Optional.of("HG-1") : Optional.empty();
            }

            @Override
            public List<String> soundersOf(String area, String group) {
                return sounders.getOrDefault(group, List.of());
            }
        };
    }

    private List<SounderOrder> raise(String alarm, long occurrence, long number) {
        return rule.raised(raised(alarm, occurrence, "UNTIL_VERIFIED", HOUSES.get(alarm)), number);
    }

    private List<SounderOrder> verify(String alarm, long occurrence, String result, long number) {
        return rule.verified(verified(alarm, occurrence, result), number);
    }

    private void reset(String alarm, long occurrence, long number) {
        rule.reset(new AlarmReset(alarm, occurrence, AT, "NORMAL", "NONE"), number);
    }

    private static AlarmVerified verified(String alarm, long occurrence, String result) {
        return new AlarmVerified(
                alarm,
                occurrence,
                "xijiang",
                "xijiang/SM",
                "smoke",
                "Z-01",
                HOUSES.get(alarm),
                result,
                "cooking",
                AT,
                "ACKNOWLEDGED",
                "VERIFIED");
    }

    private static AlarmRaised raised(String alarm, long occurrence, String latching, @Nullable String place) {
        return raised(alarm, occurrence, latching, place, "NONE");
    }

    private static AlarmRaised raised(
            String alarm, long occurrence, String latching, @Nullable String place, String suppression) {
        return new AlarmRaised(
                alarm,
                occurrence,
                "xijiang",
                "device",
                "xijiang/SM",
                "smoke",
                "smoke-alarm",
                1,
                "alarm",
                "CRITICAL",
                null,
                null,
                null,
                null,
                null,
                "alarm",
                null,
                latching,
                "Z-01",
                place,
                AT.minusSeconds(5),
                AT,
                false,
                "UNACKNOWLEDGED",
                "HELD",
                suppression);
    }
}
