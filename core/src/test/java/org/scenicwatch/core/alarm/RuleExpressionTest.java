package org.scenicwatch.core.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scenicwatch.core.alarm.RuleExpression.Answer;
import org.scenicwatch.core.device.DeviceKind;

class RuleExpressionTest {

    private record Seen(
            Map<String, Double> metrics, @Nullable String state, Map<String, Double> attributes)
            implements RuleExpression.Known {
        @Override
        public double metric(String key) {
            return metrics.getOrDefault(key, Double.NaN);
        }
    }

    private static final Seen HYDRANT = new Seen(
            Map.of("pressure", 0.3, "flow", 16.0, "cover_open", 1.0),
            "normal",
            Map.of("expected_pressure", 0.5, "height", 12.0));

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            pressure < 0.4 ; TRUE
            pressure < 1 ; TRUE
            pressure < 1/5 ; FALSE
            pressure * 2 > 1 ; FALSE
            cover_open == 1 ; TRUE
            flow >= 15 && pressure < 0.1 + 1 ; TRUE
            state == 'normal' && pressure > 0.4 ; FALSE
            pressure < 0.7 * attributes.expected_pressure ; TRUE
            pressure < attributes['expected_pressure'] * 0.5 ; FALSE
            size(state) == 6 ; TRUE
            state.matches('norm.*') ; TRUE
            [pressure, flow].exists(x, x > 10) ; TRUE
            attributes.all(name, attributes[name] > 0) ; TRUE
            has(attributes.depth) ? attributes.depth > 1 : flow > 1 ; TRUE
            'depth' in attributes && attributes.depth > 1 ; FALSE
            tilt > 5 ; NOTHING
            tilt > 5 || pressure < 1 ; NOTHING
            attributes.depth > 1 || pressure < 1 ; NOTHING
            attributes[state] > 1 ; NOTHING
            5 % int(pressure) == 1 ; NOTHING
            """)
    void answersOfADevice(String text, Answer expected) {
        assertThat(RuleExpression.compile(text, DeviceKind.HYDRANT).answer(HYDRANT))
                .isEqualTo(expected);
    }

    @Test
    void stateIsEmptyBeforeTheFirstReport() {
        Seen unheard = new Seen(Map.of(), null, Map.of());
        assertThat(RuleExpression.compile("state == ''", DeviceKind.SMOKE).answer(unheard))
                .isEqualTo(Answer.TRUE);
    }

    @Test
    void aMetricNamedAsAWordOfTheLanguageGetsAnUnderscore() {
        RuleExpression more = RuleExpression.compile("in_ - out > 100", DeviceKind.COUNTER);
        assertThat(more.metrics()).containsExactly("in", "out");
        assertThat(more.answer(new Seen(Map.of("in", 250.0, "out", 100.0), null, Map.of())))
                .isEqualTo(Answer.TRUE);
    }

    @Test
    void tellsWhatItRefersTo() {
        RuleExpression text = RuleExpression.compile(
                "pressure < attributes.expected_pressure && has(attributes.depth) && 'a' in attributes || flow > attributes['b']",
                DeviceKind.HYDRANT);
        assertThat(text.metrics()).containsExactly("flow", "pressure");
        assertThat(text.attributes()).containsExactly("a", "b", "depth", "expected_pressure");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            pressure < ; 1 ; 11 ; cannot be read
            pressure < 1 && humidity > 2 ; 1 ; 17 ; Unknown: humidity. Known are pressure, flow, cover_open, tilt, state, attributes
            pressure < 'a' ; 1 ; 10 ; _<_ cannot be applied to (double, string)
            pressure + 1 ; 1 ; 1 ; it is double
            dyn(pressure) ; 1 ; 1 ; it is dyn
            size(state) + pressure > 2 ; 1 ; 13 ; write numbers as 1.0
            [1, 2].reduce(a, b, a + b) > 1 ; 1 ; 14 ; Unknown
            """)
    void refusesWithTheColumn(String text, int line, int column, String reason) {
        assertThatThrownBy(() -> RuleExpression.compile(text, DeviceKind.HYDRANT))
                .asInstanceOf(InstanceOfAssertFactories.type(ExpressionRefused.class))
                .satisfies(refused -> {
                    assertThat(refused.text().en()).contains(reason);
                    assertThat(refused.code()).isEqualTo("rules.bad-expression");
                    assertThat(refused.line()).isEqualTo(line);
                    assertThat(refused.column()).isEqualTo(column);
                });
    }

    @Test
    void tellsTheLineToo() {
        assertThatThrownBy(() -> RuleExpression.compile("pressure < 1\n  && depth > 2", DeviceKind.HYDRANT))
                .asInstanceOf(InstanceOfAssertFactories.type(ExpressionRefused.class))
                .satisfies(refused -> {
                    assertThat(refused.line()).isEqualTo(2);
                    assertThat(refused.column()).isEqualTo(6);
                });
    }

    @Test
    void refusesWhatIsEmptyTooLongOrTooDeep() {
        assertThatThrownBy(() -> RuleExpression.compile("  ", DeviceKind.HYDRANT))
                .isInstanceOf(ExpressionRefused.class)
                .hasMessageContaining("empty");
        assertThatThrownBy(() -> RuleExpression.compile("pressure < 1".repeat(100), DeviceKind.HYDRANT))
                .isInstanceOf(ExpressionRefused.class)
                .hasMessageContaining("1000 characters");
        assertThatThrownBy(() -> RuleExpression.compile(
                        "(".repeat(200) + "pressure" + ")".repeat(200) + " < 1", DeviceKind.HYDRANT))
                .isInstanceOf(ExpressionRefused.class);
        assertThatThrownBy(() -> RuleExpression.compile("1<2" + "&&1<2".repeat(150), DeviceKind.HYDRANT))
                .isInstanceOf(ExpressionRefused.class);
    }

    @Test
    void givesUpMacrosThatGoRoundForTooLong() {
        String list = "[1,2,3,4,5,6,7,8,9,10,11,12]";
        RuleExpression nested = RuleExpression.compile(
                list + ".all(a, " + list + ".all(b, " + list + ".all(c, a + b + c + pressure > 0)))",
                DeviceKind.HYDRANT);
        assertThat(nested.answer(HYDRANT)).isEqualTo(Answer.NOTHING);
    }
}
