package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.dispatch.ResponderIds;
import org.scenicwatch.core.dispatch.write.EnterResponder;
import org.scenicwatch.core.identity.Role;
import tools.jackson.databind.JsonNode;

/** Who is on and who can be sent, over the real database. */
class RosterIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String JSON = "application/json";

    private static RunningDashboard dashboard;
    private static Caller commander;
    private static Caller keeper;
    private static Caller wall;
    private static Caller cy;

    @BeforeAll
    static void start() {
        dashboard = new RunningDashboard();
        commander = dashboard.commander();
        keeper = new Caller(dashboard.port(), dashboard.token("registrar", Role.ADMINISTRATOR));
        wall = new Caller(dashboard.port(), dashboard.token("wall", Role.WALL));
        cy = new Caller(dashboard.port(), dashboard.token("cy", Role.HANDLER));
        dashboard
                .bean(CommandGateway.class)
                .sendAndWait(new EnterResponder(
                        ResponderIds.aggregate("xijiang", "cy"),
                        "xijiang",
                        cy.get("/api/v1/session").body().path("user").path("id").asString(),
                        null,
                        "fire-brigade",
                        null,
                        List.of(),
                        List.of("zh"),
                        "Z-01",
                        dashboard.now()));
        await().atMost(PATIENCE).until(() -> cy.get("/api/v1/field/tasks").status() == 200);
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void theRosterShowsPeopleToThoseWhoCallThemOnly() {
        keeper.post("/api/v1/recipients", JSON, """
                {"id": "C-1", "name": "Yang Mei", "phone": "13900000088", "duties": ["shiftCommander"],
                 "channels": ["sms"]}
                """);
        await().atMost(PATIENCE)
                .until(() -> keeper.get("/api/v1/recipients/C-1").status() == 200);
        String turn =
                """
                {"duty": "shiftCommander", "recipient": "C-1", "from": "%s", "until": "%s"}
                """.formatted(dashboard.now().minusSeconds(60), dashboard.now().plusSeconds(3_600));
        assertThat(keeper.post("/api/v1/duty-turns", JSON, turn).status()).isEqualTo(201);
        await().atMost(PATIENCE).until(() -> post(commander).path("manned").asBoolean());

        assertThat(post(commander).path("leads").asBoolean()).isTrue();
        assertThat(post(commander).path("now").path(0).path("name").asString()).isEqualTo("Yang Mei");
        assertThat(post(commander).path("now").path(0).path("phone").asString()).isEqualTo("13900000088");
        assertThat(post(wall).path("manned").asBoolean()).isTrue();
        assertThat(post(wall).path("until").asString())
                .isEqualTo(post(commander).path("now").path(0).path("until").asString());
        assertThat(wall.get("/api/v1/duty").body().hasNonNull("changesAt")).isTrue();
        assertThat(wall.get("/api/v1/duty?people=true").response().body())
                .doesNotContain("Yang Mei", "13900000088", "C-1");
        assertThat(commander.get("/api/v1/duty").response().body()).doesNotContain("Yang Mei", "13900000088", "C-1");
        assertThat(wall.get("/api/v1/responders").status()).isEqualTo(403);
        assertThat(wall.get("/api/v1/field/tasks").status()).isEqualTo(403);
    }

    @Test
    void respondersComeFromAFileWithBadRowsToldByLine() {
        String file = """
                id,login,recipient,body,team,skills,languages,zone
                row-1,,,clinic,day,first-aid;search,zh;en,Z-01
                row-2,,,no-such-body,,,,
                row-3,nobody,,clinic,,,,
                """;
        var dry = keeper.post("/api/v1/responders/import?dryRun=true", "text/csv", file);
        assertThat(dry.body().path("accepted").asInt())
                .as(dry.response().body())
                .isEqualTo(1);
        var taken = keeper.post("/api/v1/responders/import", "text/csv", file);
        assertThat(taken.body().path("accepted").asInt()).isEqualTo(1);
        assertThat(taken.body().at("/rows/0/line").asInt()).isEqualTo(3);
        assertThat(taken.body().at("/rows/1/field").asString()).isEqualTo("login");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                keeper.get("/api/v1/responders").response().body())
                        .contains("\"row-1\""));
        assertThat(responder("row-1").path("skills")).hasSize(2);
        await().atMost(PATIENCE)
                .until(() -> keeper.post("/api/v1/responders/import", "text/csv", file)
                                .body()
                                .path("unchanged")
                                .asInt()
                        == 1);
    }

    @Test
    void whoeverIsAwayIsNotAskedAndSaysSoOnThePhone() {
        assertThat(cy.post("/api/v1/field/presence", JSON, "{\"away\": true}").status())
                .isEqualTo(204);
        assertThat(responder("cy").path("state").asString()).isEqualTo("away");
        assertThat(cy.post("/api/v1/field/presence", JSON, "{\"away\": false}").status())
                .isEqualTo(204);
        assertThat(commander.get("/api/v1/field/tasks").body().path("code").asString())
                .isEqualTo("field.not-a-responder");
    }

    private static JsonNode responder(String code) {
        for (JsonNode item : commander.get("/api/v1/responders").body().path("items")) {
            if (item.path("id").asString().equals(code)) {
                return item;
            }
        }
        throw new IllegalStateException("nobody of the code " + code);
    }

    private static JsonNode post(Caller who) {
        for (JsonNode post : who.get("/api/v1/duty?people=true").body().path("posts")) {
            if (post.path("duty").asString().equals("shiftCommander")) {
                return post;
            }
        }
        throw new IllegalStateException("no such duty");
    }
}
