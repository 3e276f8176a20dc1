package org.scenicwatch.dashboard.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.core.identity.Users;
import org.scenicwatch.dashboard.access.Visitor;
import org.scenicwatch.dashboard.projection.RowJson;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** The record of merchants over REST, over the real database and vault. */
class MerchantIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String PASSWORD = "a long enough password 1";
    private static final String JSON = "application/json";
    private static final String GOOD = "91350100M000100Y43";

    private static RunningDashboard dashboard;
    private static Caller commander;
    private static Caller operator;
    private static Caller manager;
    private static Caller handler;
    private static Caller auditor;

    @BeforeAll
    static void start() {
        dashboard = new RunningDashboard();
        commander = dashboard.commander();
        operator = caller("operator", Role.OPERATOR);
        manager = caller("manager", Role.MANAGER);
        handler = caller("handler", Role.HANDLER);
        auditor = caller("auditor", Role.AUDITOR);
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void aMerchantIsEnteredWithoutAPersonInAnyEventAndItsContactIsShownWholeOnlyWhenAskedFor() {
        String wish = "{\"name\":\"甲银饰店\",\"place\":\"house-0001\",\"category\":\"silver\",\"creditCode\":\"" + GOOD
                + "\",\"contactName\":\"龙阿幼\",\"contactPhone\":\"138 0000 4242\"}";
        int sealed = kept();
        assertThat(operator.post("/api/v1/merchants", JSON, wish).status()).isEqualTo(403);
        wrong(wish.replace(GOOD, "91350100M000100Y44"), "creditCode", "merchant.bad-credit-code");
        wrong(wish.replace("house-0001", "Z-01"), "place", "merchant.no-shop");
        wrong(wish.replace("silver", "ghosts"), "category", "merchant.unknown-category");
        wrong(wish.replace("138 0000 4242", "call me"), "contactPhone", "merchant.invalid-contact-phone");
        assertThat(kept()).as("what was refused is not sealed").isEqualTo(sealed);
        var entered = manager.post("/api/v1/merchants", JSON, wish);
        assertThat(entered.status()).as(entered.response().body()).isEqualTo(201);
        String path =
                "/api/v1/merchants/" + entered.body().path("line").path("id").asString();

        JsonNode seen = handler.get(path).body();
        assertThat(seen.path("contact").path("phone").asString()).isEqualTo("138****4242");
        assertThat(seen.path("line").path("licence").asString()).isEqualTo("NONE");
        assertThat(new Caller(dashboard.port(), dashboard.token("mediator", Role.MEDIATOR))
                        .get(path + "/contact")
                        .status())
                .isEqualTo(403);
        assertThat(manager.get(path + "/contact").body().path("phone").asString())
                .isEqualTo("13800004242");
        assertThat(auditor.get(path + "/contact").status()).isEqualTo(403);
        for (String word : List.of("龙阿幼", "13800004242", "138 0000 4242")) {
            assertThat(eventsHold(word)).as(word).isZero();
        }
        var renamed =
                manager.put(path + "/contact", "{\"name\":\"杨阿朵\",\"phone\":\"13900005151\"}", "If-Match", tag(path));
        assertThat(renamed.status()).as(renamed.response().body()).isEqualTo(200);
        assertThat(kept()).as("who was known before is forgotten").isEqualTo(sealed + 1);
        var forgotten = manager.delete(path + "/contact", "If-Match", tag(path));
        assertThat(forgotten.status()).isEqualTo(200);
        assertThat(kept()).isEqualTo(sealed);

        var stale = manager.put(path, wish, "If-Match", "\"0\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body().path("code").asString()).isEqualTo("request.version-changed");
        assertThat(manager.put(path, wish).status()).isEqualTo(428);
        decided(
                manager,
                path + "/licences",
                path,
                "{\"kind\":\"food\",\"number\":\"F-1\",\"validUntil\":\"2020-01-31\"}");
        assertThat(ids(operator.get("/api/v1/merchants?licence=EXPIRED&zone=Z-01&text=甲银")
                        .body()))
                .hasSize(1);
        assertThat(ids(operator.get("/api/v1/merchants?licence=EXPIRED&zone=Z-99")
                        .body()))
                .isEmpty();
        assertThat(ids(operator.get("/api/v1/merchants?text=100%25").body())).isEmpty();
        decided(manager, path + "/close", path, "{}");
        var closed = manager.decide(path + "/licences", "{\"kind\":\"food\",\"number\":\"F-2\"}", tag(path));
        assertThat(closed.status()).isEqualTo(409);
        assertThat(closed.body().path("code").asString()).isEqualTo("merchant.closed");
    }

    @Test
    void lettersAreAnsweredRecheckedAndEndedAndABanIsTheCommandsAlone() {
        String path = merchant("乙客栈", "lodging");
        String until = dashboard.now().plus(Duration.ofDays(7)).toString();
        var letter = decided(
                operator,
                path + "/letters",
                path,
                "{\"kind\":\"RECTIFY\",\"ground\":\"fire-safety\",\"until\":\"" + until + "\",\"note\":\"楼道堆了柴火\"}");
        String at =
                path + "/letters/" + letter.path("letters").path(0).path("id").asString();
        assertThat(letter.path("letters").path(0).path("number").asString()).startsWith("ZG-");
        assertThat(eventsHold("楼道堆了柴火")).isZero();
        assertThat(handler.get(path).body().path("steps").path(0).path("note").asString())
                .isEqualTo("楼道堆了柴火");
        assertThat(manager.get(path).response().body()).doesNotContain("楼道堆了柴火");
        assertThat(handler.decide(path + "/letters", "{}", tag(path)).status()).isEqualTo(403);
        decided(handler, at + "/answer", path, "{\"note\":\"已清理\"}");
        var early = operator.decide(at + "/close", "{\"result\":\"done\"}", tag(path));
        assertThat(early.body().path("code").asString()).isEqualTo("merchant.not-rechecked");
        decided(operator, at + "/recheck", path, "{\"passed\":true}");
        var ended = decided(operator, at + "/close", path, "{\"result\":\"done\"}");
        assertThat(ended.path("letters").path(0).path("state").asString()).isEqualTo("CLOSED");

        String ban = "{\"kind\":\"SUSPENSION\",\"ground\":\"order-not-kept\",\"until\":\"" + until + "\"}";
        assertThat(operator.decide(path + "/bans", ban, tag(path)).status()).isEqualTo(403);
        JsonNode banned = decided(commander, path + "/bans", path, ban);
        assertThat(banned.path("line").path("ban").path("kind").asString()).isEqualTo("SUSPENSION");
        assertThat(ids(operator.get("/api/v1/merchants?banned=true").body())).contains(id(path));
        String lift = path + "/bans/" + banned.path("bans").path(0).path("id").asString() + "/lift";
        var silent = commander.decide(lift, "{}", tag(path));
        assertThat(silent.body().path("code").asString()).isEqualTo("merchant.words-required");
        decided(commander, lift, path, "{\"note\":\"复查通过\"}");
        assertThat(ids(operator.get("/api/v1/merchants?banned=true").body())).doesNotContain(id(path));
    }

    @Test
    void complaintsCountByThePlaceWhileItTradesThereAndByHandBeforeThePlace() {
        String here = merchant("丙饭馆", "catering");
        String other = merchant("丁饭馆", "catering");
        String about = Complaints.file(dashboard, "house-0001", "overcharging");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(handler.get(here)
                                .body()
                                .path("complaints")
                                .path("total")
                                .asInt())
                        .isGreaterThan(0));
        int before = handler.get(here).body().path("complaints").path("total").asInt();
        assertThat(ids(handler.get("/api/v1/cases/" + about + "/merchants").body()))
                .contains(id(here), id(other));
        assertThat(handler.get("/api/v1/cases/nothing/merchants").status()).isEqualTo(404);
        var missing = handler.decide(other + "/cases", "{\"caseId\":\"nothing\"}", tag(other));
        assertThat(missing.body().path("code").asString()).isEqualTo("merchant.unknown-case");
        JsonNode tied = decided(handler, other + "/cases", other, "{\"caseId\":\"" + about + "\"}");
        assertThat(tied.path("tied").path(0).path("id").asString()).isEqualTo(about);
        assertThat(tied.path("complaints").path("byCategory").path(0).path("id").asString())
                .isEqualTo("overcharging");
        assertThat(ids(handler.get("/api/v1/cases/" + about + "/merchants").body()))
                .containsExactly(id(other));
        assertThat(handler.get(here).body().path("complaints").path("total").asInt())
                .isEqualTo(before - 1);
        var untied = handler.delete(other + "/cases/" + about, "If-Match", tag(other));
        assertThat(untied.status()).isEqualTo(200);
        assertThat(handler.get(here).body().path("complaints").path("total").asInt())
                .isEqualTo(before);
        decided(manager, here + "/close", here, "{\"note\":\"转让\"}");
        String afterwards = Complaints.file(dashboard, "house-0001", "bad-service");
        assertThat(ids(handler.get("/api/v1/cases/" + afterwards + "/merchants").body()))
                .contains(id(other))
                .doesNotContain(id(here));
        assertThat(caller("wall", Role.WALL)
                        .get("/api/v1/cases/" + about + "/merchants")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aLeadThatIsNotAnsweredInTimeIsToldToWhoeverSentItAndComesBackWithAResult() {
        recipient("LS-1", "responder", "13900000061");
        recipient("LS-2", "shiftCommander", "13900000062");
        Visitor sender = person();
        String path = merchant("戊银饰店", "silver");
        String until = dashboard.now().plusSeconds(4).toString();
        String wish = "{\"authority\":\"market-supervision\",\"ground\":\"fake-goods\",\"until\":\"" + until
                + "\",\"note\":\"银含量只有六成\"}";
        assertThat(manager.decide(path + "/leads", wish, tag(path)).status()).isEqualTo(403);
        JsonNode sent = byHand(sender, path + "/leads", wish, tag(path));
        JsonNode lead = sent.path("leads").path(0);
        assertThat(lead.path("state").asString()).isEqualTo("SENT");
        assertThat(eventsHold("银含量只有六成")).isZero();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(messages()).containsExactly("recipient:xijiang/LS-1"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ids(
                                operator.get("/api/v1/merchants?leads=OVERDUE").body()))
                        .contains(id(path)));
        assertThat(handler.get(path).body().path("steps").path(0).path("what").asString())
                .isEqualTo("LEAD_OVERDUE");

        String at = path + "/leads/" + lead.path("id").asString();
        String later = dashboard.now().plus(Duration.ofDays(5)).toString();
        decided(operator, at + "/chase", path, "{\"until\":\"" + later + "\"}");
        JsonNode filed =
                decided(operator, at + "/result", path, "{\"result\":\"FILED\",\"outsideNumber\":\"雷市监〔2026〕7号\"}");
        assertThat(filed.path("leads").path(0).path("state").asString()).isEqualTo("FILED");
        var again = operator.decide(at + "/result", "{\"result\":\"FILED\"}", tag(path));
        assertThat(again.body().path("code").asString()).isEqualTo("merchant.filed-already");
        JsonNode done = decided(operator, at + "/result", path, "{\"result\":\"PENALISED\",\"note\":\"罚款两千元\"}");
        assertThat(done.path("leads").path(0).path("state").asString()).isEqualTo("DONE");
        assertThat(done.path("leads").path(0).path("outsideNumber").asString()).isEqualTo("雷市监〔2026〕7号");
        assertThat(done.path("line").path("openLeads").asInt()).isZero();
        var unknown = operator.decide(
                path + "/leads", wish.replace("market-supervision", "navy").replace(until, later), tag(path));
        assertThat(unknown.body().path("code").asString()).isEqualTo("merchant.unknown-authority");
        // A program is nobody to tell: then it is whoever leads the shift.
        decided(
                operator,
                path + "/leads",
                path,
                wish.replace(until, dashboard.now().plusSeconds(3).toString()));
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(messages()).containsExactly("recipient:xijiang/LS-1", "recipient:xijiang/LS-2"));
    }

    @Test
    void aFileIsTriedAndTakenWithBadRowsToldByLineAndNothingTwice() {
        String file = """
                id,name,category,place,credit_code,since,contact_name,contact_phone,licence_kind,licence_number,licence_until
                m-1,己茶馆,wine-and-tea,house-0001,,2020-05-01,吴茶,13800006161,business,B-1,2099-12-31
                m-2,庚店,ghosts,house-0001,,,,,,,
                m-3,辛店,retail,house-9999,,,,,,,
                m-4,壬店,retail,house-0001,91350100M000100Y44,,,,,,
                m-5,癸店,retail,house-0001,,tomorrow,,,,,
                m-6,子店,retail,house-0001,,,,,driving,B-2,
                m-1,己茶馆,wine-and-tea,house-0001,,,,,,,
                """;
        var dry = manager.post("/api/v1/merchants/import?dryRun=true", "text/csv", file);
        assertThat(dry.body().path("accepted").asInt())
                .as(dry.response().body())
                .isEqualTo(1);
        assertThat(manager.get("/api/v1/merchants/m-1").status()).isEqualTo(404);
        assertThat(operator.post("/api/v1/merchants/import", "text/csv", file).status())
                .isEqualTo(403);
        JsonNode taken =
                manager.post("/api/v1/merchants/import", "text/csv", file).body();
        List<String> problems = new ArrayList<>();
        taken.path("rows")
                .forEach(row -> problems.add(
                        row.path("line").asInt() + " " + row.path("field").asString("") + " "
                                + row.path("code").asString()));
        assertThat(problems)
                .containsExactly(
                        "3 category merchant.unknown-category",
                        "4 place merchant.no-shop",
                        "5 credit_code merchant.bad-credit-code",
                        "6 since import.not-a-day",
                        "7 licence_kind merchant.unknown-licence-kind",
                        "8  import.twice");
        JsonNode held = handler.get("/api/v1/merchants/m-1").body();
        assertThat(held.path("licences").path(0).path("validUntil").asString()).isEqualTo("2099-12-31");
        assertThat(held.path("contact").path("name").asString()).isEqualTo("吴茶");
        assertThat(eventsHold("吴茶")).isZero();
        assertThat(manager.post("/api/v1/merchants/import", "text/csv", file)
                        .body()
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);
        manager.post(
                "/api/v1/merchants/import",
                "text/csv",
                file.lines().limit(2).reduce("", (a, b) -> a + b + "\n").replace("2099-12-31", "2100-12-31"));
        JsonNode renewed = handler.get("/api/v1/merchants/m-1").body();
        assertThat(renewed.path("licences").size()).isEqualTo(1);
        assertThat(renewed.path("licences").path(0).path("validUntil").asString())
                .isEqualTo("2100-12-31");
        var csv = auditor.get("/api/v1/merchants/export").response();
        assertThat(csv.body()).startsWith("\uFEFFid,").contains("m-1,己茶馆").doesNotContain("吴茶", "13800006161");
    }

    private static void wrong(String wish, String field, String code) {
        var refused = manager.post("/api/v1/merchants", JSON, wish, "Accept-Language", "en");
        assertThat(refused.status()).as(refused.response().body()).isBetween(400, 499);
        assertThat(refused.body().path("code").asString()).isEqualTo(code);
        assertThat(refused.body().path("field").asString()).isEqualTo(field);
    }

    private static String merchant(String name, String category) {
        var entered = manager.post(
                "/api/v1/merchants",
                JSON,
                "{\"name\":\"" + name + "\",\"place\":\"house-0001\",\"category\":\"" + category + "\"}");
        assertThat(entered.status()).as(entered.response().body()).isEqualTo(201);
        return "/api/v1/merchants/" + entered.body().path("line").path("id").asString();
    }

    private static JsonNode decided(Caller by, String act, String path, String json) {
        var answer = by.decide(act, json, tag(path));
        assertThat(answer.status()).as(act + ": " + answer.response().body()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode byHand(Visitor browser, String path, String json, String tag) {
        JsonNode csrf = browser.session().path("csrf");
        HttpResponse<String> answer = browser.send(browser.bare(path)
                .header("Content-Type", JSON)
                .header("If-Match", tag)
                .header(csrf.path("headerName").asString(), csrf.path("token").asString())
                .POST(HttpRequest.BodyPublishers.ofString(json)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RowJson.mapper().readTree(answer.body());
    }

    /** An operator with a login, who is a responder of the patrol and told under LS-1. */
    private static Visitor person() {
        dashboard.bean(Users.class).create("lead-sender", "线索员", Set.of(Role.OPERATOR), PASSWORD);
        var entered = manager.put(
                "/api/v1/responders/lead-sender",
                "{\"login\":\"lead-sender\",\"body\":\"patrol\",\"recipient\":\"LS-1\"}");
        assertThat(entered.status()).as(entered.response().body()).isBetween(200, 204);
        Visitor browser = new Visitor(dashboard.port());
        assertThat(browser.logIn("lead-sender", PASSWORD).statusCode()).isEqualTo(204);
        return browser;
    }

    private static void recipient(String id, String duty, String phone) {
        var entered = manager.post(
                "/api/v1/recipients",
                JSON,
                "{\"id\":\"" + id + "\",\"name\":\"收件人\",\"phone\":\"" + phone + "\",\"duties\":[\"" + duty
                        + "\"],\"channels\":[\"sms\"]}");
        assertThat(entered.status()).as(entered.response().body()).isEqualTo(201);
        await().atMost(PATIENCE)
                .until(() -> manager.get("/api/v1/recipients/" + id).status() == 200);
    }

    private static List<String> ids(JsonNode answer) {
        List<String> ids = new ArrayList<>();
        (answer.isArray() ? answer : answer.path("items"))
                .forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String tag(String path) {
        return operator.get(path).tag();
    }

    private static Caller caller(String name, Role role) {
        return new Caller(dashboard.port(), dashboard.token(name, role));
    }

    private static List<String> messages() {
        return dashboard
                .bean(JdbcTemplate.class)
                .queryForList(
                        "select recipient_id from notification_outbox where template = 'lead-overdue' order by recipient_id",
                        String.class);
    }

    private static int kept() {
        return count("select count(*) from vault_entry where kind = ?", "MERCHANT");
    }

    private static int eventsHold(String word) {
        return count("select count(*) from domain_event where strpos(convert_from(payload, 'UTF8'), ?) > 0", word);
    }

    private static int count(String sql, String value) {
        return Objects.requireNonNull(dashboard.bean(JdbcTemplate.class).queryForObject(sql, Integer.class, value));
    }
}
