package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.scenicwatch.dashboard.media.SamplePhotos;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A people's mediation from its start at the case to the performance of its agreement, over the real database and vault. */
class MediationIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static RunningDashboard dashboard;
    private static Caller commander;
    private static Caller mediator;
    private static Caller reviewer;
    private static Caller manager;

    @BeforeAll
    static void start() {
        dashboard = new RunningDashboard();
        commander = dashboard.commander();
        mediator = new Caller(dashboard.port(), dashboard.token("mediator", Role.MEDIATOR));
        reviewer = new Caller(dashboard.port(), dashboard.token("reviewer", Role.REVIEWER));
        manager = new Caller(dashboard.port(), dashboard.token("manager", Role.MANAGER));
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void aMediationEndsWithItsAgreementInOneActAndIsFollowedUp() {
        String path = inMediation("house-0002");
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
        JsonNode award = weighed(mediation, respondent);
        assertThat(award.path("range").path("least").asLong()).isEqualTo(60_000);
        var offered = mediator.decide(
                mediation + "/offers",
                "{\"party\":\"" + respondent + "\",\"amount\":50000,\"currency\":\"CNY\",\"remark\":\"申请人愿意让步\"}",
                "");
        assertThat(offered.status()).as(offered.response().body()).isEqualTo(200);
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
        receiptEntersTheFile(path, mediation, act);
        papersAreFilledInAndStandInTheFile(path);
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
        for (String word : new String[] {"Jane Roe", "13800000000", "杨某", "李某", "退还差价", "转账凭证已核对", "申请人愿意让步"}) {
            assertThat(eventsHold(word)).as(word).isZero();
        }
    }

    @Test
    void likeCasesAreShownOnceTheyAreClosed() {
        String like = settled(40_000);
        String here = inMediation("house-0003");
        String precedents = here + "/mediation/precedents";
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode view = reviewer.get(precedents).body();
            assertThat(numbers(view.path("items"))).contains(numberOf(like));
            assertThat(view.path("amounts").toString()).contains("40000");
        });
        assertThat(reviewer.get(precedents).response().body()).doesNotContain("John Doe");
        assertThat(manager.get(precedents).status()).isEqualTo(403);
    }

    /** A complaint of a case that was mediated to an agreement and closed; answers the path of the case. */
    private static String settled(int amount) {
        String path = inMediation("house-0001");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                mediator.get(path + "/mediations").body().size())
                        .isEqualTo(1));
        String mediation =
                "/api/v1/mediations/" + newest(path + "/mediations").path("id").asString();
        mediator.decide(
                mediation + "/parties",
                "{\"role\":\"applicant\",\"name\":\"John Doe\",\"language\":\"en\",\"interpreter\":false}",
                "");
        var both = mediator.decide(
                mediation + "/parties",
                "{\"role\":\"respondent\",\"name\":\"某客栈\",\"language\":\"zh\",\"interpreter\":false}",
                "");
        String respondent = both.body().path("parties").path(1).path("id").asString();
        mediator.decide(mediation + "/mediators", "{\"name\":\"张某\"}", "");
        var ended = mediator.decide(
                path + "/mediation/end",
                "{\"result\":\"agreed\",\"agreement\":{\"id\":\"a-2\",\"currency\":\"CNY\",\"items\":[{\"party\":\""
                        + respondent + "\",\"amount\":" + amount + ",\"dueOn\":\"2030-01-01\"}]}}",
                commander.get(path).tag());
        assertThat(ended.status()).as(ended.response().body()).isEqualTo(200);
        var resolved = commander.decide(path + "/resolve", "{\"outcome\":\"agreement-reached\"}", ended.tag());
        var closed = commander.decide(path + "/close", "{\"reply\":\"已办结\"}", resolved.tag());
        assertThat(closed.status()).as(closed.response().body()).isEqualTo(200);
        return path;
    }

    private static String numberOf(String path) {
        return commander.get(path).body().path("number").asString();
    }

    private static List<String> numbers(JsonNode items) {
        List<String> numbers = new ArrayList<>();
        items.forEach(item -> numbers.add(item.path("number").asString()));
        return numbers;
    }

    /** States the figures of the complaint, looks that an offer outside of the range needs a word, and answers the award. */
    private static JsonNode weighed(String mediation, String respondent) {
        var stated = mediator.put(
                mediation + "/claim",
                "{\"incurredOn\":\""
                        + dashboard.now().minusSeconds(172_800).toString().substring(0, 10)
                        + "\",\"price\":20000,\"standards\":[\"consumer-fraud\"]}");
        assertThat(stated.status()).as(stated.response().body()).isEqualTo(200);
        var without = mediator.decide(
                mediation + "/offers", "{\"party\":\"" + respondent + "\",\"amount\":50000,\"currency\":\"CNY\"}", "");
        assertThat(without.body().path("code").asString()).isEqualTo("mediation.remark-required");
        return stated.body().path("award");
    }

    private static void receiptEntersTheFile(String path, String mediation, String item) {
        var kept = mediator.form(item + "/receipts", Map.of(), SamplePhotos.jpegWithExif(60, 40, 1), "file");
        assertThat(kept.status()).as(kept.response().body()).isEqualTo(200);
        String receipt = kept.body()
                .path("agreement")
                .path("items")
                .path(0)
                .path("receipts")
                .path(0)
                .path("id")
                .asString();
        assertThat(kept.body().path("id").asString()).isEqualTo(mediation.substring(mediation.lastIndexOf('/') + 1));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(reviewer.get(path + "/file").response().body())
                                .contains("\"id\":\"" + receipt + "\"", "\"origin\":\"receipt\""));
        assertThat(mediator.form(item + "/receipts", Map.of(), "no photo".getBytes(StandardCharsets.UTF_8), "file")
                        .status())
                .isEqualTo(422);
    }

    private static void papersAreFilledInAndStandInTheFile(String path) {
        var known = mediator.get(path + "/documents/known?kind=MEDIATION_AGREEMENT");
        assertThat(known.body().path("partyA").asString()).isEqualTo("Jane Roe，联系电话：13800000000，翻译：杨某");
        assertThat(known.body().path("performance").asString()).startsWith("1. 西江某银饰店支付500.00元");
        assertThat(known.response().headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
        var issued = mediator.decide(
                path + "/documents",
                "{\"kind\":\"MEDIATION_AGREEMENT\",\"addressee\":\"BOTH\",\"fields\":{\"facts\":\"银饰标价与实付不符\"}}",
                "");
        assertThat(issued.status()).as(issued.response().body()).isEqualTo(201);
        String document = issued.body().path("id").asString();
        assertThat(reviewer.get(path + "/file").response().body())
                .contains(
                        "\"id\":\"document-" + document + "\"",
                        issued.body().path("sha256").asString());
        JsonNode trail = commander.get(path).body().path("trail");
        assertThat(trail.toString()).contains("OfferRemarked", "ReceiptKept", "登记调解协议：500.00 CNY");
    }

    private static JsonNode newest(String list) {
        return mediator.get(list).body().path(0);
    }

    private static String inMediation(String place) {
        String path = complaint(place);
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

    private static String complaint(String place) {
        String ref = dashboard.bean(IdSource.class).next();
        CaseAtHand opened = Objects.requireNonNull(dashboard
                .bean(CommandGateway.class)
                .sendAndWait(new OpenOrJoinCase(
                        CaseIds.aggregate(ref),
                        "xijiang",
                        CaseOrigin.COMPLAINT,
                        "overcharging",
                        null,
                        place,
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
