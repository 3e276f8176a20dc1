package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;

/** A command to the smoke detector of the small village, through the REST interface; nobody carries it to the device. */
final class DeviceCommandSteps {

    private static final String COMMANDS = "/api/v1/devices/xijiang/SM-0001/commands";
    private static final String MUTE =
            "{\"verb\":\"mute\",\"ground\":\"verified_false\",\"reason\":\"only steam\",\"expiresInSeconds\":600}";

    private DeviceCommandSteps() {}

    static void run(Caller commander) {
        var catalogue =
                commander.get("/api/v1/device-commands/catalogue?kind=smoke").body();
        assertThat(catalogue.path("verbs").findValuesAsString("key"))
                .contains("mute", "sound", "reset", "verified_false");

        var asked = commander.post(COMMANDS, "application/json", MUTE, "Idempotency-Key", "mute-1");
        assertThat(asked.status()).as(asked.response().body()).isEqualTo(201);
        assertThat(asked.body().path("state").asString()).isEqualTo("awaits_line");
        assertThat(asked.response().body()).doesNotContain("steam");
        var again = commander.post(COMMANDS, "application/json", MUTE, "Idempotency-Key", "mute-1");
        assertThat(again.body().path("id")).isEqualTo(asked.body().path("id"));
        assertThat(commander.get(COMMANDS).body().path("items")).hasSize(1);
        assertThat(commander.get("/api/v1/device-commands?state=open").body().path("items"))
                .hasSize(1);

        String path =
                "/api/v1/device-commands/" + asked.body().path("id").asString().replace('/', '~');
        var late = commander.decide(path + "/withdraw", "{}", "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body().path("code").asString()).isEqualTo("command.on-its-way");

        refused(commander, MUTE.replace("verified_false", "because"), "command.ground-required", "ground");
        refused(commander, MUTE.replace("\"mute\"", "\"cut_off\""), "command.unknown-verb", "verb");
        refused(commander, MUTE.replace("600", "1"), "request.invalid-field", "expiresInSeconds");
        assertThat(commander
                        .decide(COMMANDS.replace("SM-0001", "SM-404"), MUTE, "")
                        .body()
                        .path("code")
                        .asString())
                .isEqualTo("command.unknown-device");
        assertThat(commander
                        .decide("/api/v1/device-commands/xijiang~none/confirm", "{}", "")
                        .status())
                .isEqualTo(404);
    }

    private static void refused(Caller commander, String wish, String code, String field) {
        var answer = commander.decide(COMMANDS, wish, "");
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
        assertThat(answer.body().path("code").asString()).isEqualTo(code);
        assertThat(answer.body().path("field").asString()).isEqualTo(field);
    }
}
