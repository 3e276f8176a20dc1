package org.scenicwatch.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scenicwatch.dashboard.access.Visitor.json;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.identity.CredentialRefusals;
import org.scenicwatch.core.identity.Role;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Credentials of devices as an administrator and an outside broker meet them. */
class DeviceCredentialsAccessIT extends AccessForTests {

    @Autowired
    CredentialRefusals refusals;

    @Test
    void issuesCredentialsForEveryRegisteredDeviceThatHasNone() {
        visitor.logIn("admin", PASSWORD);
        for (String device : List.of("BULK-1", "BULK-2", "BULK-3")) {
            jdbc.sql("insert into device_row (id, body, sort, global_index) values (?, ?::jsonb, 0, 0)")
                    .params("xijiang/" + device, "{\"kind\":\"hydrant\"}")
                    .update();
        }
        visitor.post(
                CREDENTIALS,
                "{\"clientId\":\"BULK-2\",\"kind\":\"DEVICE\",\"topicFilters\":[\"scenic/xijiang/hydrant/BULK-2\"],"
                        + "\"certificateOnly\":true}");

        HttpResponse<String> csv = visitor.post(CREDENTIALS + "/bulk", "{\"kind\":\"hydrant\"}");

        assertThat(csv.headers().firstValue("content-type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(csv.body().lines().map(line -> line.replaceAll(",[a-z0-9]{52},", ",…,")))
                .containsExactly(
                        "client_id,secret,topic",
                        "BULK-1,…,scenic/xijiang/hydrant/BULK-1",
                        "BULK-3,…,scenic/xijiang/hydrant/BULK-3");
        JsonNode first = json(visitor.get(CREDENTIALS + "?text=bulk-&limit=2"));
        assertThat(first.get("items")).hasSize(2);
        assertThat(first.at("/items/1/certificateOnly").asBoolean()).isTrue();
        JsonNode rest = json(visitor.get(
                CREDENTIALS + "?text=bulk-&cursor=" + first.get("next").asString()));
        assertThat(rest.at("/items/0/clientId").asString()).isEqualTo("BULK-3");
        assertThat(rest.get("next").isNull()).isTrue();
        assertThat(visitor.get(CREDENTIALS + "/export/mosquitto-passwords").body())
                .contains("BULK-1:$7$101$")
                .doesNotContain("BULK-2");
        assertThat(visitor.get(CREDENTIALS + "/export/mosquitto-acl").body())
                .contains("user BULK-2\ntopic write scenic/xijiang/hydrant/BULK-2/telemetry\n");
    }

    @Test
    void answersAnOutsideBrokerAndShowsWhomItRefused() {
        visitor.logIn("admin", PASSWORD);
        String secret = json(visitor.post(
                        CREDENTIALS,
                        "{\"clientId\":\"H-9\",\"kind\":\"DEVICE\",\"topicFilters\":[\"scenic/xijiang/hydrant/H-9\"]}"))
                .get("secret")
                .asString();
        String token = tokens.create("emqx", Role.BROKER, "system:test").text();
        String own = "scenic/xijiang/hydrant/H-9/";

        JsonNode allowed =
                ask(token, "auth", "{\"clientid\":\"H-9\",\"username\":\"H-9\",\"password\":\"" + secret + "\"}");
        assertThat(allowed.get("result").asString()).isEqualTo("allow");
        assertThat(allowed.get("is_superuser").asBoolean()).isFalse();
        JsonNode last = allowed.get("acl").get(allowed.get("acl").size() - 1);
        assertThat(last.toString()).isEqualTo("{\"permission\":\"deny\",\"action\":\"all\",\"topic\":\"#\"}");
        assertThat(result(token, "auth", "{\"clientid\":\"H-1\",\"username\":\"H-9\",\"password\":\"" + secret + "\"}"))
                .as("another's session")
                .isEqualTo("deny");
        assertThat(result(token, "auth", "{\"clientid\":\"H-9\",\"username\":\"H-9\",\"password\":\"wrong\"}"))
                .isEqualTo("deny");
        assertThat(result(token, "acl", topic(own + "telemetry", "false"))).isEqualTo("allow");
        assertThat(result(token, "acl", topic(own + "status", "true"))).isEqualTo("allow");
        assertThat(result(token, "acl", topic(own + "telemetry", "true"))).isEqualTo("deny");
        assertThat(result(token, "acl", topic("scenic/xijiang/hydrant/H-1/telemetry", "false")))
                .isEqualTo("deny");
        assertThat(visitor.post("/api/v1/broker/auth", "{}").statusCode())
                .as("brokers only")
                .isEqualTo(403);

        refusals.flush();
        JsonNode seen =
                json(visitor.get(CREDENTIALS + "/refusals?clientId=H-9")).get("items");
        assertThat(seen.valueStream().map(row -> row.get("kind").asString()))
                .containsExactlyInAnyOrder("foreign-client-id", "wrong-secret", "retained", "foreign-topic");
        assertThat(visitor.post(CREDENTIALS + "/H-9/disable", "{}").statusCode())
                .isEqualTo(204);
        assertThat(result(token, "acl", topic(own + "telemetry", "false"))).isEqualTo("deny");
    }

    private static String topic(String topic, String retain) {
        return "{\"clientid\":\"H-9\",\"username\":\"H-9\",\"action\":\"publish\",\"topic\":\"" + topic
                + "\",\"retain\":\"" + retain + "\"}";
    }

    private String result(String token, String question, String body) {
        return ask(token, question, body).get("result").asString();
    }

    private JsonNode ask(String token, String question, String body) {
        HttpResponse<String> answer = visitor.send(visitor.bare("/api/v1/broker/" + question)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer);
    }
}
