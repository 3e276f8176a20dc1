package org.scenicwatch.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatorMainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) throws InterruptedException {
        return new SimulatorMain(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
    }

    @ParameterizedTest
    @CsvSource({
        "--nonsense, unknown option --nonsense",
        "--port, needs a value",
        "--port=70000 --password x, --port: 70000",
        "--rate=fast --password x, --rate: fast",
        "--rate=1 --rate=2, given twice",
        "--user gw-demo --port=1883 --scenario flood --password x, there are: kitchen-fire",
        "--password x --scenario kitchen-fire --place nowhere, cannot happen at nowhere",
        "--password x --area a/b, area a/b",
        "--password x --time-zone Mars, no time zone Mars",
        "--password x --load --rate 2, --rate does not go with --load",
        "--password x --load --devices 2000, --device-prefix",
        "--password x --count 5, --count does not go with",
    })
    void aWrongOptionIsOneClearLine(String line, String expected) throws Exception {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(expected)
                .startsWith("错误 / error: ")
                .hasLineCount(2);
        assertThat(out.size()).isZero();
    }

    @Test
    void aBrokerThatIsNotThereIsOneClearLine() throws Exception {
        assertThat(run("--port", "1", "--password", "secret-word")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("cannot reach the MQTT broker")
                .contains("127.0.0.1:1")
                .doesNotContain("secret-word")
                .hasLineCount(1);
    }

    @Test
    void helpNamesEveryOption() throws Exception {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("--host", "--port", "--user", "--password", "--area", "--rate", "--speed-up", "--scenario")
                .contains(
                        "--place",
                        "--export",
                        "--load",
                        "--messages-per-second",
                        "--acknowledged-file",
                        "--state-file");
    }

    @Test
    void settingsNeverShowThePassword() {
        BrokerAddress broker = new BrokerAddress("127.0.0.1", 1883, "gw-demo", "secret-word");
        assertThat(SimulatorSettings.demo(broker, "xijiang").toString()).doesNotContain("secret-word");
    }
}
