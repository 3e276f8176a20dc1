package org.scenicwatch.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scenicwatch.dashboard.access.Visitor.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scenicwatch.accessapp.AccessApplication;
import org.scenicwatch.core.identity.AppUser;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.core.identity.Users;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class AccessIT extends AccessForTests {

    private static final String RING = "{\"what\":\"now\"}";

    @Autowired
    Users users;

    @Autowired
    AccessApplication.StandIns standIns;

    @Autowired
    LiveSessionKeeper keeper;

    private Visitor as(Role role) {
        String login = "u-" + role.word().toLowerCase(java.util.Locale.ROOT);
        Optional<AppUser> known =
                users.all().stream().filter(u -> u.login().equals(login)).findAny();
        if (known.isEmpty()) {
            users.create(login, role.word(), Set.of(role), PASSWORD);
        }
        Visitor someone = new Visitor(port);
        assertThat(someone.logIn(login, PASSWORD).statusCode()).isEqualTo(204);
        return someone;
    }

    @Test
    void logsThePersonInAndOut() {
        assertThat(visitor.session().get("user").isNull()).isTrue();
        String csrfBefore = visitor.cookie("sw_csrf").orElseThrow();

        assertThat(visitor.logIn("admin", PASSWORD).statusCode()).isEqualTo(204);

        assertThat(visitor.cookie("sw_csrf").orElseThrow()).isNotEqualTo(csrfBefore);
        assertThat(visitor.session().at("/user/login").asString()).isEqualTo("admin");
        assertThat(visitor.session().at("/user/id").asString()).startsWith("user:");
        assertThat(visitor.session().at("/site/name/zh").asString()).isEqualTo("西江千户苗寨");
        String secret = visitor.cookie("sw_session").orElseThrow();
        assertThat(visitor.post("/api/v1/logout", "{}").statusCode()).isEqualTo(204);
        assertThat(visitor.session().get("user").isNull()).isTrue();
        HttpResponse<String> replayed = new Visitor(port).get("/api/v1/devices", "Cookie", "sw_session=" + secret);
        assertThat(replayed.statusCode()).isEqualTo(401);
    }

    @Test
    void setsCookiesThatNoScriptReads() {
        HttpResponse<String> answer = visitor.logIn("admin", PASSWORD);
        assertThat(answer.headers().allValues("set-cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("sw_session="));
    }

    @Test
    void saysNothingAboutWhichPartOfALoginWasWrong() {
        HttpResponse<String> wrong = visitor.logIn("admin", "not the password");
        HttpResponse<String> unknown = visitor.logIn("nobody", "not the password");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(json(wrong).get("code").asString()).isEqualTo("access.wrong-login");
        assertThat(wrong.body()).isEqualTo(unknown.body());
    }

    @Test
    void slowsDownGuessing(CapturedOutput output) {
        for (int i = 0; i < 5; i++) {
            assertThat(visitor.logIn("guessed", "wrong password " + i).statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> sixth = visitor.logIn("guessed", "wrong password");
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.headers().firstValue("retry-after")).isPresent();
        assertThat(visitor.logIn("admin", PASSWORD).statusCode()).isEqualTo(204);
        assertThat(output.getAll())
                .doesNotContain("wrong password")
                .doesNotContain("guessed")
                .doesNotContain(PASSWORD);
    }

    @Test
    void refusesAChangeWithoutTheCsrfToken() {
        visitor.logIn("admin", PASSWORD);
        HttpResponse<String> forged = visitor.send(visitor.bare("/api/v1/alarms/1/acknowledge")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(RING)));
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(visitor.post("/api/v1/alarms/1/acknowledge", RING).statusCode())
                .isEqualTo(200);
    }

    @Test
    void putsTheCallerIntoTheCommand() {
        visitor.logIn("admin", PASSWORD);
        String id = visitor.session().at("/user/id").asString();
        visitor.post("/api/v1/alarms/1/acknowledge", RING);
        assertThat(standIns.actors()).contains(id);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void givesEachRoleItsLeast(Role role) {
        Visitor someone = as(role);
        assertThat(someone.get("/api/v1/devices").statusCode())
                .isEqualTo(
                        EnumSet.of(Role.GROUP_HEAD, Role.HOUSEHOLDER, Role.BROKER, Role.RECOGNITION)
                                        .contains(role)
                                ? 403
                                : 200);
        assertThat(someone.get("/api/v1/cases/1").statusCode()).isEqualTo(in(role, Roles.STATEMENTS) ? 200 : 403);
        assertThat(someone.get("/api/v1/passages").statusCode()).isEqualTo(in(role, Roles.INNER) ? 200 : 403);
        assertThat(someone.get("/api/v1/ingest/quarantine").statusCode()).isEqualTo(in(role, Roles.INNER) ? 404 : 403);
        for (String path : List.of("/api/v1/ingest/quarantine/dismiss", "/api/v1/ingest/replays")) {
            assertThat(someone.post(path, "{}").statusCode()).as(path).isEqualTo(in(role, Roles.REGISTERS) ? 404 : 403);
        }
        assertThat(someone.delete("/api/v1/ingest/replays/1").statusCode())
                .isEqualTo(in(role, Roles.REGISTERS) ? 404 : 403);
        assertThat(someone.post("/api/v1/alarms/1/acknowledge", RING).statusCode())
                .isEqualTo(in(role, Roles.DESK) ? 200 : 403);
        Map.of(
                        "take", Roles.WORKING,
                        "outside-order", Roles.WORKING,
                        "reopen", Roles.CLOSING,
                        "supervise", Roles.COMMAND,
                        "extend-deadline", Roles.COMMAND,
                        "refuse", Roles.DESK,
                        "merge", Roles.DESK)
                .forEach((step, roles) -> assertThat(
                                someone.post("/api/v1/cases/1/" + step, "{}").statusCode())
                        .as(step)
                        .isEqualTo(in(role, roles) ? 404 : 403));
        assertThat(someone.post("/api/v1/device-commands/xijiang~1/confirm", "{}")
                        .statusCode())
                .isEqualTo(in(role, Roles.DESK) ? 404 : 403);
        assertThat(someone.post("/api/v1/devices/xijiang/P-1/commands", "{").statusCode())
                .isIn(in(role, Roles.DESK) ? Set.of(400, 404) : Set.of(403));
        assertThat(someone.post("/api/v1/devices/import", RING).statusCode())
                .isEqualTo(in(role, Roles.REGISTERS) ? 200 : 403);
        assertThat(someone.get("/api/v1/users").statusCode()).isEqualTo(role == Role.ADMINISTRATOR ? 200 : 403);
        assertThat(someone.get("/actuator/metrics").statusCode()).isIn(in(role, Roles.REGISTERS) ? 200 : 403, 404);
    }

    private static boolean in(Role role, Role... roles) {
        return Set.of(roles).contains(role);
    }

    @Test
    void keepsTheWallFromActingAndFromPersons() {
        assertThat(Roles.DESK).doesNotContain(Role.WALL, Role.AUDITOR);
        assertThat(Roles.STATEMENTS).doesNotContain(Role.WALL, Role.ADMINISTRATOR);
    }

    @Test
    void knowsNobodyWithoutALogin() {
        for (String path : Set.of("/api/v1/devices", "/api/v1/users", "/ws", "/actuator/metrics", "/v3/api-docs")) {
            assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(visitor.post("/api/v1/alarms/1/acknowledge", RING).statusCode())
                .isEqualTo(401);
    }

    @Test
    void servesProgramsByTokenAlone() {
        String text = tokens.create("figures", Role.MANAGER, "system:test").text();
        assertThat(visitor.get("/api/v1/devices", "Authorization", "Bearer " + text)
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/api/v1/users", "Authorization", "Bearer " + text)
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.send(visitor.bare("/api/v1/devices/import")
                                .header("Authorization", "Bearer " + text)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(RING)))
                        .statusCode())
                .isEqualTo(200);
        visitor.logIn("admin", PASSWORD);
        assertThat(visitor.get("/api/v1/devices", "Authorization", "Bearer sw_wrong")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void answersEveryFailureAsAProblemWithoutInnards(CapturedOutput output) {
        visitor.logIn("admin", PASSWORD);
        HttpResponse<String> refused = visitor.post("/api/v1/alarms/1/acknowledge", "{\"what\":\"late\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(json(refused).get("code").asString()).isEqualTo("alarm.not-active");
        assertThat(json(refused).get("detail").asString()).isEqualTo("报警已结束。");
        assertThat(visitor.post("/api/v1/cases", "{").statusCode()).isEqualTo(400);
        HttpResponse<String> broken = visitor.post("/api/v1/cases", "{\"what\":\"broken\"}");
        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(broken.body()).doesNotContain("13812341234").doesNotContain("Exception");
        HttpResponse<String> missing = visitor.get("/api/v1/nothing", "Accept-Language", "en-GB,en");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(json(missing).get("detail").asString()).isEqualTo("There is no such thing.");
        HttpResponse<String> method = visitor.get("/api/v1/alarms/1/acknowledge");
        assertThat(method.statusCode()).isEqualTo(405);
        HttpResponse<String> field = visitor.post("/api/v1/users", "{\"login\":\"x\"}");
        assertThat(field.statusCode()).isEqualTo(422);
        assertThat(json(field).get("field").asString()).isIn("roles", "password");
    }

    @Test
    void sendsTheSecurityHeaders() {
        HttpResponse<String> answer = visitor.get("/api/v1/session");
        assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("referrer-policy")).isPresent();
    }

    @Test
    void letsTheAdministratorManagePeopleAndDevices() {
        visitor.logIn("admin", PASSWORD);
        HttpResponse<String> made = visitor.post(
                "/api/v1/users",
                "{\"login\":\"wang\",\"displayName\":\"王\",\"roles\":[\"operator\"],\"password\":\"a long password\"}");
        assertThat(made.statusCode()).isEqualTo(201);
        String id = json(made).get("id").asString();
        Visitor wang = new Visitor(port);
        wang.logIn("wang", PASSWORD);
        assertThat(wang.get("/api/v1/devices").statusCode()).isEqualTo(200);

        assertThat(visitor.post("/api/v1/users/" + id, "{\"enabled\":false}").statusCode())
                .isEqualTo(200);
        assertThat(wang.get("/api/v1/devices").statusCode()).isEqualTo(401);

        HttpResponse<String> credential = visitor.post(
                "/api/v1/device-credentials",
                "{\"clientId\":\"H-001\",\"kind\":\"DEVICE\",\"topicFilters\":[\"scenic/xijiang/hydrant/H-001\"]}");
        assertThat(credential.statusCode()).isEqualTo(201);
        assertThat(json(credential).get("secret").asString()).hasSize(52);
        assertThat(visitor.get("/api/v1/device-credentials").body())
                .contains("H-001")
                .doesNotContain(json(credential).get("secret").asString());
        assertThat(visitor.get("/api/v1/users/directory").body()).contains("王");
    }

    @Test
    void letsTheScreenListenAndNothingElse() throws Exception {
        LiveListener wall = new LiveListener(port, as(Role.WALL));
        wall.subscribe(WebSocketSecurity.LIVE);
        LiveListener sent = new LiveListener(port, as(Role.HANDLER)).subscribe(WebSocketSecurity.TASKS);
        new LiveListener(port, as(Role.AUDITOR))
                .subscribe(WebSocketSecurity.TASKS)
                .awaitCutOff();
        Visitor operator = as(Role.OPERATOR);
        new LiveListener(port, operator).send(WebSocketSecurity.LIVE).awaitCutOff();
        new LiveListener(port, operator).subscribe("/topic/other").awaitCutOff();
        new LiveListener(port, operator).subscribe("/user/someone/queue/tasks").awaitCutOff();
        assertThat(wall.isConnected()).isTrue();
        assertThat(sent.isConnected()).isTrue();
        assertThatThrownBy(() -> new LiveListener(port, new Visitor(port))).hasMessageContaining("401");
        assertThatThrownBy(() -> new LiveListener(port, as(Role.HOUSEHOLDER))).hasMessageContaining("403");
    }

    @Test
    void endsTheLiveConnectionWithTheSession() throws Exception {
        Visitor manager = as(Role.MANAGER);
        LiveListener live = new LiveListener(port, manager).subscribe(WebSocketSecurity.LIVE);
        manager.post("/api/v1/logout", "{}");
        live.awaitCutOff();
    }

    @Test
    void keepsAListeningScreenAliveUntilItsSessionEndsAnywhere() throws Exception {
        Visitor auditor = as(Role.AUDITOR);
        LiveListener live = new LiveListener(port, auditor).subscribe(WebSocketSecurity.LIVE);
        jdbc.sql("update login_session set last_seen_at = last_seen_at - interval '11 hours'")
                .update();
        keeper.keep();
        assertThat(live.isConnected()).isTrue();
        jdbc.sql("update login_session set last_seen_at = last_seen_at - interval '11 hours'")
                .update();
        assertThat(auditor.session().at("/user/login").asString()).isEqualTo("u-auditor");

        jdbc.sql("delete from login_session").update();
        keeper.keep();
        live.awaitCutOff();
    }
}
