package org.scenicwatch.dashboard.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scenicwatch.dashboard.access.Visitor.json;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.identity.ApiTokens;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.core.identity.Users;
import org.scenicwatch.core.place.PlaceLayer;
import org.scenicwatch.core.place.write.RegisterPlace;
import org.scenicwatch.dashboard.DashboardApplication;
import org.scenicwatch.dashboard.access.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running platform and what a tourist and the desk do with it, for the tests of the tourist's side. */
@SpringBootTest(
        classes = DashboardApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "scenicwatch.admin-password=a long password",
            "scenicwatch.open311.lists=true",
            "scenicwatch.trusted-proxies=127.0.0.0/8,::1",
            "scenicwatch.intake.centre-phone=0855 3348 119"
        })
abstract class TouristSteps {

    static final Duration SOON = Duration.ofSeconds(20);
    static final String WORDS = "民宿退款被拒绝";
    static final Pattern CODE = Pattern.compile("[A-Z2-7]{4}(-[A-Z2-7]{4}){3}");

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        PostgresForTests.migratedDatabase().settings().forEach((key, value) -> registry.add(key, () -> value));
    }

    @LocalServerPort
    int port;

    @Autowired
    CommandGateway commands;

    @Autowired
    KnownPlaces places;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Users users;

    @Autowired
    ApiTokens tokens;

    @Autowired
    TrackingCodes codes;

    Visitor phone;

    @BeforeEach
    void registerHouse() {
        phone = new Visitor(port);
        commands.sendAndWait(new RegisterPlace(
                "place:xijiang/house-0007",
                "xijiang",
                "house-0007",
                PlaceLayer.HOUSE,
                null,
                "阿妹客栈",
                "Amei Inn",
                "{\"type\":\"Point\",\"coordinates\":[108.17654,26.49321]}",
                null,
                Map.of(),
                Instant.parse("2026-05-01T08:00:00Z")));
        await().atMost(SOON).until(() -> places.find("house-0007").isPresent());
    }

    final HttpResponse<String> form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return phone.send(phone.bare(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    final HttpResponse<String> complain(String address, String json) {
        return phone.send(phone.bare("/api/v1/public/complaints")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", address)
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    final HttpResponse<String> as(Role role, String path, String json) {
        return new Visitor(port)
                .send(phone.bare(path)
                        .header("Authorization", "Bearer " + token(role))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    final String token(Role role) {
        return tokens.create("test " + Instant.now() + role, role, "test").text();
    }

    final HttpResponse<String> act(String code, String act, Map<String, String> fields) {
        MultipartForm form = new MultipartForm().text("lang", "zh");
        fields.forEach(form::text);
        return phone.send(form.on(phone.bare("/track/" + code + "/" + act)));
    }

    final String file(String category) {
        HttpResponse<String> answer = phone.send(new MultipartForm()
                .text("lang", "zh")
                .text("place", "house-0007")
                .text("category", category)
                .text("statement", WORDS)
                .on(phone.bare("/report")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        Matcher code = CODE.matcher(answer.headers().firstValue("location").orElseThrow());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    final HttpResponse<String> ask(Visitor operator, String caseId, String body) {
        String version =
                json(operator.get("/api/v1/cases/" + caseId)).path("version").asString();
        return new Visitor(port)
                .send(phone.bare("/api/v1/cases/" + caseId + "/ask")
                        .header("Authorization", "Bearer " + deskToken())
                        .header("Content-Type", "application/json")
                        .header("If-Match", '"' + version + '"')
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    final String deskToken() {
        return tokens.create("desk " + Instant.now(), Role.OPERATOR, "test").text();
    }

    final tools.jackson.databind.JsonNode dialogue(Visitor operator, String caseId) {
        return json(operator.get("/api/v1/cases/" + caseId + "/dialogue"));
    }

    final HttpResponse<String> progress(String code) {
        return phone.get("/api/v1/public/complaints/" + code);
    }

    final String state(String code) {
        return json(progress(code)).path("state").asString();
    }

    final String eventsText() {
        return String.join(
                "\n",
                jdbc.sql("select convert_from(payload, 'UTF8') from domain_event")
                        .query(String.class)
                        .list());
    }

    final Visitor operator() {
        if (users.all().stream().noneMatch(user -> user.login().equals("t-operator"))) {
            users.create("t-operator", "t-operator", Set.of(Role.OPERATOR), "a long password");
        }
        Visitor someone = new Visitor(port);
        assertThat(someone.logIn("t-operator", "a long password").statusCode()).isEqualTo(204);
        return someone;
    }

    final String caseOf(String code) {
        return jdbc.sql("select case_id from complaint_filing where code_hash = ?")
                .param(codes.hash(code).orElseThrow())
                .query(String.class)
                .single()
                .substring("case:".length());
    }
}
