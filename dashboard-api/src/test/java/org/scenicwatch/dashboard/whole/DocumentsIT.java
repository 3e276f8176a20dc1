package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.write.CaseAtHand;
import org.scenicwatch.core.casework.write.Complaint;
import org.scenicwatch.core.casework.write.OpenOrJoinCase;
import org.scenicwatch.core.identity.Role;
import org.springframework.jdbc.core.JdbcTemplate;

/** A document from its draft to the proof of its service, over the real database and vault. */
class DocumentsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String NOTICE = """
            {"kind": "ADMISSION_NOTICE", "addressee": "RESPONDENT", "fields": {"addressee": "西江某银饰店",
             "complainant": "张某某", "respondent": "西江某银饰店", "matter": "银饰标价与实收不符"}}
            """;

    private static RunningDashboard dashboard;
    private static Caller commander;
    private static Caller mediator;
    private static Caller reviewer;
    private static String mediatorsToken;

    @BeforeAll
    static void start() {
        dashboard = new RunningDashboard();
        commander = dashboard.commander();
        mediatorsToken = dashboard.token("mediator", Role.MEDIATOR);
        mediator = new Caller(dashboard.port(), mediatorsToken);
        reviewer = new Caller(dashboard.port(), dashboard.token("reviewer", Role.REVIEWER));
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void aNoticeIsIssuedServedAndProvedAndTheRespondentsClockRuns() throws Exception {
        String path = complaint();
        var tooEarly = mediator.decide(path + "/documents", NOTICE, "");
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.body().path("code").asString()).isEqualTo("document.case-state");
        var triaged = commander.decide(
                path + "/triage",
                "{\"category\":\"overcharging\",\"priority\":\"CAUTION\"}",
                commander.get(path).tag());
        commander.decide(path + "/admit", "{\"jurisdiction\":\"place-of-dispute\"}", triaged.tag());

        assertThat(textOf(post(path + "/documents/preview", NOTICE))).contains("草稿", "未编号", "张某某");
        assertThat(reviewer.decide(path + "/documents", NOTICE, "").status()).isEqualTo(403);
        assertThat(mediator.get(path + "/documents").body().size()).isZero();

        var issued = mediator.decide(path + "/documents", NOTICE, "");
        assertThat(issued.status()).as(issued.response().body()).isEqualTo(201);
        String id = issued.body().path("id").asString();
        String number = issued.body().path("number").asString();
        assertThat(number).matches("受理〔20\\d\\d〕\\d+号");
        String file = path + "/documents/" + id + "/file";
        assertThat(textOf(get(file))).contains(number, "张某某", "银饰标价与实收不符").doesNotContain("草稿");
        assertThat(get(file)).isEqualTo(get(file));
        assertThat(eventsHold("张某某")).isZero();
        assertThat(eventsHold(number)).isEqualTo(1);

        var unproved = mediator.decide(path + "/documents", proof(id), "");
        assertThat(unproved.body().path("code").asString()).isEqualTo("document.not-served");

        String served = "{\"addressee\":\"RESPONDENT\",\"manner\":\"DIRECT\",\"consent\":false,\"delivered\":true,"
                + "\"servedAt\":\"" + dashboard.now() + "\",\"note\":\"店主本人签收\"}";
        String serving = path + "/documents/" + id + "/services";
        assertThat(mediator.decide(serving, served, "").status()).isEqualTo(428);
        var after = mediator.decide(serving, served, issued.tag());
        assertThat(after.status()).as(after.response().body()).isEqualTo(200);
        assertThat(after.body().path("services").path(0).path("note").asString())
                .isEqualTo("店主本人签收");
        assertThat(mediator.decide(serving, served, issued.tag()).status()).isEqualTo(412);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(commander.get(path + "/clocks").body().toString())
                                .contains("respondents-answer"));

        var proof = mediator.decide(path + "/documents", proof(id), "");
        assertThat(proof.status()).as(proof.response().body()).isEqualTo(201);
        assertThat(textOf(get(path + "/documents/" + proof.body().path("id").asString() + "/file")))
                .contains("送达回证", number, "直接送达", "已送达");

        var voided = mediator.decide(path + "/documents/" + id + "/void", "{\"reason\":\"名称有误\"}", after.tag());
        assertThat(voided.body().path("voidReason").asString()).isEqualTo("名称有误");
        var again = mediator.decide(path + "/documents", NOTICE, "");
        assertThat(countOf(again.body().path("number").asString())).isEqualTo(countOf(number) + 1);
        assertThat(reviewer.get(path + "/documents").body().size()).isEqualTo(3);
    }

    private static String proof(String id) {
        return "{\"kind\":\"PROOF_OF_SERVICE\",\"addressee\":\"RESPONDENT\",\"provesServiceOf\":\"" + id
                + "\",\"fields\":{\"addressee\":\"西江某银饰店\",\"place\":\"店内\"}}";
    }

    private static int countOf(String number) {
        return Integer.parseInt(number.substring(number.indexOf('〕') + 1, number.length() - 1));
    }

    private static String complaint() {
        String ref = dashboard.bean(IdSource.class).next();
        CaseAtHand opened = Objects.requireNonNull(dashboard
                .bean(CommandGateway.class)
                .sendAndWait(new OpenOrJoinCase(
                        CaseIds.aggregate(ref),
                        "xijiang",
                        CaseOrigin.COMPLAINT,
                        "overcharging",
                        null,
                        "house-0002",
                        "Z-01",
                        null,
                        null,
                        null,
                        new Complaint("vault:" + ref, null, "overcharging", "zh", 0),
                        null,
                        dashboard.now())));
        String path = "/api/v1/cases/" + CaseIds.row(opened.caseId());
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(commander.get(path).status()).isEqualTo(200));
        return path;
    }

    private static int eventsHold(String words) {
        return Objects.requireNonNull(dashboard
                .bean(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from domain_event where convert_from(payload, 'UTF8') like ?",
                        Integer.class,
                        "%" + words + "%"));
    }

    private static byte[] get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    private static byte[] post(String path, String json) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)),
                path);
    }

    private static byte[] send(HttpRequest.Builder request, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = HttpClient.newHttpClient()
                .send(
                        request.uri(URI.create("http://127.0.0.1:" + dashboard.port() + path))
                                .header("Authorization", "Bearer " + mediatorsToken)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/pdf");
        return response.body();
    }

    private static String textOf(byte[] pdf) throws IOException {
        // Where lines end is the printer's affair.
        return new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1).replaceAll("\\s", "");
    }
}
