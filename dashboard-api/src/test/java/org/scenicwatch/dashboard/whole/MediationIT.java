package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import tools.jackson.databind.JsonNode;

/** A people's mediation from its start at the case to the performance of its agreement, over the real database and vault. */
class MediationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static RunningDashboard dashboard;
    private static Caller commander;
    private static Caller mediator;
    private static Caller reviewer;

    @BeforeAll
    static void start() {
        dashboard = new RunningDashboard();
        commander = dashboard.commander();
        mediator = new Caller(dashboard.port(), dashboard.token("mediator", Role.MEDIATOR));
        reviewer = new Caller(dashboard.port(), dashboard.token("reviewer", Role.REVIEWER));
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void aMediationEndsWithItsAgreementInOneActAndIsFollowedUp() {
        String path = inMediation();
        String list = path + "/mediations";
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(mediator.get(list).body().size()).isEqualTo(1));
        String mediation = "/api/v1/mediations/"
                + mediator.get(list).body().path(0).path("id").asString();
        var guest = mediator.decide(
                mediation + "/parties",
                "{\"role\":\"applicant\",\"name\":\"Jane Roe\",\"phone\":\"13800000000\",\"language\":\"en\","
                        + "\"interpreter\":true,\"interpreterName\":\"杨某\"}",
                "");
        assertThat(guest.status()).as(guest.response().body()).isEqualTo(200);
        assertThat(guest.body().path("parties").path(0).path("interpreterName").asString())
                .isEqualTo("杨某");
        String applicant = guest.body().path("parties").path(0).path("id").asString();
        var both = mediator.decide(
                mediation + "/parties",
                "{\"role\":\"respondent\",\"name\":\"西江某银饰店\",\"language\":\"zh\",\"interpreter\":false}",
                "");
        String respondent = both.body().path("parties").path(1).path("id").asString();
        mediator.decide(mediation + "/mediators", "{\"name\":\"李某\"}", "");
        mediator.decide(
                mediation + "/sessions",
                "{\"way\":\"in-person\",\"startsAt\":\"" + dashboard.now().minusSeconds(60) + "\",\"where\":\"调解室\"}",
                "");
        var offered = mediator.decide(
                mediation + "/offers", "{\"party\":\"" + respondent + "\",\"amount\":50000,\"currency\":\"CNY\"}", "");
        String offer = offered.body().path("offers").path(0).path("id").asString();
        var own = mediator.decide(mediation + "/offers/" + offer + "/accept", "{\"party\":\"" + respondent + "\"}", "");
        assertThat(own.body().path("code").asString()).isEqualTo("mediation.own-offer");
        mediator.decide(mediation + "/offers/" + offer + "/accept", "{\"party\":\"" + applicant + "\"}", "");

        String seen = commander.get(path).tag();
        String end = path + "/mediation/end";
        var without = mediator.decide(end, "{\"result\":\"agreed\"}", seen);
        assertThat(without.status()).isEqualTo(409);
        assertThat(without.body().path("code").asString()).isEqualTo("mediation.agreement-missing");
        String agreed = "{\"result\":\"agreed\",\"agreement\":{\"id\":\"a-1\",\"currency\":\"CNY\",\"terms\":\"退还差价\","
                + "\"items\":[{\"party\":\"" + respondent + "\",\"amount\":50000,\"dueOn\":\"2020-01-01\"}]}}";
        assertThat(reviewer.decide(end, agreed, seen).status()).isEqualTo(403);
        var ended = mediator.decide(end, agreed, seen);
        assertThat(ended.status()).as(ended.response().body()).isEqualTo(200);
        assertThat(ended.body().path("state").asString()).isEqualTo("UNDER_WAY");
        assertThat(mediator.decide(end, agreed, seen).status()).isEqualTo(412);
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(newest(list).path("state").asString()).isEqualTo("FOLLOWED_UP"));
        assertThat(eventsNamed("mediation.AgreementReached")).isEqualTo(1);
        assertThat(eventsNamed("casework.MediationEnded")).isEqualTo(1);

        JsonNode item = newest(list).path("agreement").path("items").path(0);
        assertThat(item.path("overdue").asBoolean()).isTrue();
        String act = mediation + "/items/" + item.path("id").asString();
        mediator.decide(act + "/defaulted", "{\"note\":\"未付款\"}", "");
        var paid = mediator.decide(act + "/performed", "{\"note\":\"转账凭证已核对\"}", "");
        assertThat(paid.body()
                        .path("agreement")
                        .path("items")
                        .path(0)
                        .path("progress")
                        .asString())
                .isEqualTo("DONE");
        mediator.decide(mediation + "/confirmation", "{\"court\":\"雷山县人民法院\"}", "");
        var confirmed = mediator.decide(mediation + "/confirmation/decision", "{\"confirmed\":true}", "");
        assertThat(confirmed.body().path("agreement").path("confirmed").asBoolean())
                .isTrue();
        assertThat(confirmed.body().path("agreement").path("court").asString()).isEqualTo("雷山县人民法院");

        assertThat(reviewer.get(list)
                        .body()
                        .path(0)
                        .path("parties")
                        .path(0)
                        .path("name")
                        .asString())
                .isEqualTo("Jane Roe");
        for (String word : new String[] {"Jane Roe", "13800000000", "杨某", "李某", "退还差价", "转账凭证已核对"}) {
            assertThat(eventsHold(word)).as(word).isZero();
        }
    }

    private static JsonNode newest(String list) {
        return mediator.get(list).body().path(0);
    }

    private static String inMediation() {
        String path = complaint();
        var triaged = commander.decide(
                path + "/triage",
                "{\"category\":\"overcharging\",\"priority\":\"CAUTION\"}",
                commander.get(path).tag());
        var admitted = commander.decide(path + "/admit", "{\"jurisdiction\":\"place-of-dispute\"}", triaged.tag());
        var assigned = commander.decide(path + "/assign", "{\"body\":\"mediation-centre\"}", admitted.tag());
        assertThat(assigned.status()).as(assigned.response().body()).isEqualTo(200);
        var taken = mediator.decide(path + "/take", "{}", assigned.tag());
        var started = mediator.decide(path + "/start-mediation", "{\"regime\":\"peoples-mediation\"}", taken.tag());
        assertThat(started.status()).as(started.response().body()).isEqualTo(200);
        return path;
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

    private static int eventsNamed(String alias) {
        return count("payload_type = ?", alias);
    }

    private static int eventsHold(String word) {
        return count("strpos(convert_from(payload, 'UTF8'), ?) > 0", word);
    }

    private static int count(String condition, String value) {
        return Objects.requireNonNull(dashboard
                .bean(JdbcTemplate.class)
                .queryForObject("select count(*) from domain_event where " + condition, Integer.class, value));
    }
}
