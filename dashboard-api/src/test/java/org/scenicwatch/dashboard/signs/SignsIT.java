package org.scenicwatch.dashboard.signs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.alarm.platform.PlatformReading;
import org.scenicwatch.core.device.DeviceCommandRefused;
import org.scenicwatch.core.device.write.RequestCommandToDevice;
import org.scenicwatch.dashboard.SiteSettings;
import org.springframework.jdbc.core.JdbcTemplate;

/** Car parks to signs over the real tables: what is sent when, and which sign counts as unreachable. */
class SignsIT {

    private static final Instant START = Instant.parse("2026-05-01T08:00:00Z");
    private static final SiteSettings SITE =
            new SiteSettings("xijiang", "西江", "Xijiang", ZoneId.of("Asia/Shanghai"), null, false);

    private final JdbcTemplate jdbc =
            new JdbcTemplate(PostgresForTests.migratedDatabase().dataSource());
    private final List<RequestCommandToDevice> sent = new ArrayList<>();
    private final Map<String, LotCount> lots = new HashMap<>();
    private final SignTables table = new SignTables(jdbc);
    private final SignSettings settings = new SignSettings("on", Duration.ofMinutes(2));
    private Instant now = START;

    @BeforeEach
    void tables() {
        device("S-01", "sign", "\"lots\":\"P-1 P-2\"");
        device("S-02", "sign", "\"lots\":\"P-1\",\"language\":\"en\"");
        device("S-03", "sign", "\"other\":\"x\"");
        lot("P-1", "P-1", 40, 40);
        lot("P-2", "二号场", 6, 2);
    }

    @Test
    void signsThatNameCarParksAreToldTheirStateOnceUntilItIsAnother() {
        look();
        assertThat(sent)
                .extracting(RequestCommandToDevice::device, each -> each.args().get("text"))
                .containsExactly(tuple("S-01", "P-1 已满　二号场 余位4"), tuple("S-02", "P-1: full"));
        assertThat(sent).allSatisfy(each -> {
            assertThat(each.verb()).isEqualTo("display");
            assertThat(each.ground()).isEqualTo("guidance");
            assertThat(each.rule()).isEqualTo("parking-signs");
            assertThat(each.requestedBy()).isNull();
            assertThat(each.expiresAt()).isEqualTo(START.plusSeconds(60));
        });
        List<RequestCommandToDevice> first = List.copyOf(sent);
        look();
        assertThat(sent.subList(2, 4))
                .as("before the rows show it: the same commands")
                .isEqualTo(first);
        answered(first.get(0), "done");
        answered(first.get(1), "done");
        sent.clear();
        now = now.plusSeconds(600);
        lot("P-1", "P-1", 40, 40);
        lot("P-2", "二号场", 6, 2);
        look();
        assertThat(sent).isEmpty();
        lot("P-1", "P-1", 40, 33);
        look();
        assertThat(sent).extracting(each -> each.args().get("text")).containsExactly("P-1 余位7　二号场 余位4", "P-1: 7 free");
    }

    @Test
    void aSignThatIsRefusedKeepsNoOtherFromBeingToldAndSwitchedOffNobodyIs() {
        new SignPublisher(
                        settings,
                        new Boards(table, SITE),
                        table,
                        () -> lots,
                        new ParkingTexts(),
                        DefaultCommandGateway.builder().commandBus(bus("S-01")).build(),
                        SITE,
                        clock())
                .look();
        assertThat(sent).extracting(RequestCommandToDevice::device).containsExactly("S-02");
        sent.clear();
        publisher(new SignSettings("off", Duration.ofMinutes(2))).look();
        assertThat(sent).isEmpty();
    }

    @Test
    void aSignInMaintenanceIsToldNothingAndMissedByNobody() {
        jdbc.update("""
                update device_row set body = body || '{"aside":{"mode":"maintenance","reason":"repair",
                  "until":"2026-05-01T09:00:00Z"}}' where id = 'xijiang/S-01'
                """);
        look();
        assertThat(sent).extracting(RequestCommandToDevice::device).containsExactly("S-02");
        assertThat(probe()).extracting(PlatformReading::part).containsExactly("sign-S-02");
    }

    @Test
    void aSignIsUnreachableSinceTheFirstCommandThatItDidNotAnswerUntilItAnswersOne() {
        command("S-01", "done", null, START.minusSeconds(900));
        command("S-01", "timed_out", "answer", START.minusSeconds(600));
        command("S-01", "timed_out", "answer", START.minusSeconds(300));
        command("S-02", "timed_out", "line", START.minusSeconds(300));
        command("S-03", "timed_out", "answer", START.minusSeconds(300));
        assertThat(probe())
                .extracting(PlatformReading::part, PlatformReading::value)
                .containsExactly(tuple("sign-S-01", 600.0), tuple("sign-S-02", 0.0));
        command("S-01", "refused", null, START.minusSeconds(60));
        assertThat(probe()).extracting(PlatformReading::value).containsExactly(0.0, 0.0);
        assertThat(new SignsProbe(new SignSettings("off", Duration.ofMinutes(2)), new Boards(table, SITE), table)
                        .look(now))
                .isEmpty();
    }

    @Test
    void aWrongSettingStopsTheStartWithItsName() {
        assertThatThrownBy(() -> new SignSettings("yes", Duration.ofMinutes(2)))
                .hasMessageStartingWith("scenicwatch.automation.parking-signs must be on or off");
        assertThatThrownBy(() -> new SignSettings("on", Duration.ofSeconds(1)))
                .hasMessageStartingWith("scenicwatch.signs.period must be");
    }

    private void look() {
        publisher(settings).look();
    }

    private SignPublisher publisher(SignSettings with) {
        return new SignPublisher(
                with,
                new Boards(table, SITE),
                table,
                () -> lots,
                new ParkingTexts(),
                DefaultCommandGateway.builder().commandBus(bus("")).build(),
                SITE,
                clock());
    }

    private SimpleCommandBus bus(String refused) {
        SimpleCommandBus bus = SimpleCommandBus.builder().build();
        bus.subscribe(RequestCommandToDevice.class.getName(), (CommandMessage<?> message) -> {
            RequestCommandToDevice request = (RequestCommandToDevice) message.getPayload();
            if (Set.of(refused).contains(request.device())) {
                throw DeviceCommandRefused.unknownDevice(refused);
            }
            sent.add(request);
            return "";
        });
        return bus;
    }

    private List<PlatformReading> probe() {
        return new SignsProbe(settings, new Boards(table, SITE), table).look(now);
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private void device(String code, String kind, String labels) {
        jdbc.update(
                "insert into device_row (id, body, sort, global_index) values (?, ?::jsonb, 0, 1)",
                "xijiang/" + code,
                """
                {"id":"xijiang/%1$s","area":"xijiang","kind":"%2$s","name":{"zh":"%1$s","en":"%1$s"},"lon":108.1,
                 "lat":26.4,"intervalSeconds":60,"labels":{%3$s},"attributes":{}}
                """.formatted(code, kind, labels));
    }

    private void lot(String code, String name, int capacity, int occupied) {
        lots.put(code, new LotCount(new LocalText(name, name), capacity, occupied, now));
    }

    private void answered(RequestCommandToDevice request, String state) {
        row(request.device(), state, null, request.at(), request.args().get("text"), "\"rule\":\"parking-signs\",");
    }

    private void command(String device, String state, @Nullable String waitedFor, Instant at) {
        row(device, state, waitedFor, at, "x", "\"rule\":\"parking-signs\",");
    }

    private void row(
            String device, String state, @Nullable String waitedFor, Instant at, @Nullable String text, String rule) {
        String waited = waitedFor == null ? "" : "\"waitedFor\":\"" + waitedFor + "\",";
        String id = "xijiang/" + device + "-" + at.toEpochMilli();
        jdbc.update(
                "insert into device_command_row (id, body, sort, global_index) values (?, ?::jsonb, ?, 1)",
                id,
                """
                {"id":"%s","device":"xijiang/%s","kind":"sign","verb":"display","args":{"text":"%s"},"ground":"guidance",
                 %s%s"confirmation":"none","state":"%s","late":false,"requestedAt":"%s","expiresAt":"%s",
                 "changedAt":"%s","version":2}
                """.formatted(id, device, text, rule, waited, state, at, at.plusSeconds(60), at.plusSeconds(1)),
                at.toEpochMilli());
    }
}
