package org.scenicwatch.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

    /** A folder that is nowhere, so that no file of settings is read. */
    private static final Map<String, String> NO_FILE = Map.of("scenicwatch.home", "/nowhere/scenicwatch-test");

    private static Settings read(Map<String, String> environment, String... arguments) {
        return new SettingsReader(NO_FILE, environment).read(arguments);
    }

    @Test
    void hasDefaultsThatStayOnThisMachine() {
        Settings settings = read(Map.of());
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.mqttPort()).isEqualTo(1883);
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.mqttHost()).isEqualTo("127.0.0.1");
        assertThat(settings.demo()).isTrue();
        assertThat(settings.publicUrl()).isEmpty();
        assertThat(settings.localUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.plainHttpBeyondLoopback()).isFalse();
    }

    @Test
    void prefersAnOptionToTheEnvironment() {
        Settings settings = read(
                Map.of("SCENICWATCH_PORT", "9000", "SCENICWATCH_MQTT_PORT", "9001", "SCENICWATCH_DEMO", "false"),
                "--port",
                "9100",
                "--host=0.0.0.0");
        assertThat(settings.port()).isEqualTo(9100);
        assertThat(settings.mqttPort()).isEqualTo(9001);
        assertThat(settings.demo()).isFalse();
        assertThat(settings.plainHttpBeyondLoopback()).isTrue();
    }

    @Test
    void readsOutsideServicesFromTheEnvironmentAndHidesTheirPasswords() {
        Settings settings = read(Map.of(
                "SCENICWATCH_DB_URL", "jdbc:postgresql://db:5432/scenicwatch",
                "SCENICWATCH_DB_PASSWORD", "secret-1",
                "SCENICWATCH_MQTT_URL", "tcp://broker:1883",
                "SCENICWATCH_MQTT_PASSWORD", "secret-2",
                "SCENICWATCH_PUBLIC_URL", "https://watch.example/xijiang/"));
        assertThat(settings.database()).get().hasFieldOrPropertyWithValue("password", "secret-1");
        assertThat(settings.broker()).get().hasFieldOrPropertyWithValue("password", "secret-2");
        assertThat(settings.publicUrl()).hasToString("Optional[https://watch.example/xijiang]");
        assertThat(settings.database().toString() + settings.broker()).doesNotContain("secret");
    }

    @Test
    void passesSpringPropertiesOn() {
        assertThat(read(Map.of(), "--server.compression.enabled=false").further())
                .containsEntry("server.compression.enabled", "false");
    }

    @ParameterizedTest
    @CsvSource({
        "--prot=1, --prot, --port",
        "start, start, --port",
        "--port=abc, --port, 1 to 65535",
        "--port=70000, --port, 1 to 65535",
        "--port=1883, 1883, --mqtt-port",
        "--public-url=watch.example, --public-url, https://",
        "--area=a/b, --area, A-Z",
        "--tls-cert=c.pem, --tls-cert, --tls-key",
        "--port, --port, value",
        "--scenicwatch.time-zone=Mars, scenicwatch.time-zone, Asia/Shanghai",
        "--scenicwatch.demo=maybe, scenicwatch.demo, true or false",
        "--scenicwatch.db.url=db:5432, scenicwatch.db.url, jdbc:postgresql://"
    })
    void refusesInOneLineThatNamesTheWayOut(String argument, String named, String wayOut) {
        assertThatThrownBy(() -> read(Map.of(), argument))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.line())
                                .startsWith("无法启动：")
                                .contains("Cannot start: ", named, wayOut)
                                .doesNotContain("\n"));
    }

    @Test
    void namesTheVariableThatIsWrong() {
        assertThatThrownBy(() -> read(Map.of("SCENICWATCH_PORT", "eighty")))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refused -> assertThat(refused.line()).contains("SCENICWATCH_PORT"));
    }

    @Test
    void explainsEverySettingInTheHelp() {
        String help = Usage.text();
        for (Setting setting : Setting.values()) {
            assertThat(help).contains(setting.property(), setting.variable());
        }
    }
}
