package org.scenicwatch.dashboard.devicerules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.DefaultRules;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.alarm.RuleOverride;
import org.scenicwatch.core.alarm.RuleScope;
import org.scenicwatch.core.alarm.RuleSet;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.dashboard.registers.DeviceEntry;

/** Which rules a device's panel shows. */
class DeviceRulesTest {

    private static final RuleSet BOOK = DefaultRules.book();

    @Test
    void listsTheRulesThatJudgeTheDeviceAndNoOthers() {
        List<String> ids = ids(BOOK, device("smoke"));
        assertThat(ids).contains("smoke-alarm").doesNotContain("hydrant-pressure-low", "confirmed-fire", "mass-outage");
        assertThat(ids).doesNotHaveDuplicates();
        for (AlarmRule rule : BOOK.rules()) {
            assertThat(ids.contains(rule.id())).as(rule.id()).isEqualTo(rule.appliesTo(DeviceKind.SMOKE, Map.of()));
        }
        assertThat(ids(BOOK, device("no-such-kind"))).isEmpty();
    }

    @Test
    void aRuleThatIsDisabledAtTheDeviceIsNoneOfIts() {
        RuleOverride off = new RuleOverride(
                "smoke-alarm",
                new RuleScope(null, null, "SM-0001"),
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                "test");
        RuleSet set = new RuleSet(BOOK.rules(), List.of(off), BOOK.inhibitions(), BOOK.calendar());
        assertThat(ids(set, device("smoke"))).isNotEmpty().doesNotContain("smoke-alarm");
    }

    @Test
    void saysHowUrgentItCanBecomeAndWhetherTheCommanderDecides() {
        DeviceRules rules = DeviceRules.of(DeviceRules.judging(BOOK, device("smoke")), Map.of());
        assertThat(rules.items())
                .filteredOn(each -> each.rule().equals("smoke-alarm"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.fire()).isTrue();
                    assertThat(each.priority()).isEqualTo(Priority.CRITICAL);
                    assertThat(each.alarmId()).isEqualTo("xijiang/SM-0001/smoke-alarm");
                    assertThat(each.alarm()).isNull();
                });
        assertThat(rules.items()).anySatisfy(each -> assertThat(each.fire()).isFalse());
    }

    private static List<String> ids(RuleSet set, DeviceEntry device) {
        return DeviceRules.judging(set, device).stream()
                .map(each -> each.rule().id())
                .toList();
    }

    private static DeviceEntry device(String kind) {
        return new DeviceEntry(
                "xijiang/SM-0001",
                "xijiang",
                kind,
                new LocalText("烟感", "Smoke"),
                "xijiang/Z-01",
                "xijiang/house-0001",
                108.18,
                26.49,
                830.0,
                60,
                Map.of(),
                Map.of(),
                null,
                null);
    }
}
