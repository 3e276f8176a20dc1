package org.scenicwatch.dashboard.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.scenicwatch.dashboard.access.Visitor.json;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.write.AssignCase;
import org.scenicwatch.core.casework.write.CloseCase;
import org.scenicwatch.core.casework.write.ResolveCase;
import org.scenicwatch.core.casework.write.TriageCase;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.core.identity.Users;
import org.scenicwatch.core.place.PlaceLayer;
import org.scenicwatch.core.place.write.RegisterPlace;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.dashboard.DashboardApplication;
import org.scenicwatch.dashboard.access.Visitor;
import org.scenicwatch.dashboard.media.SamplePhotos;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = DashboardApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"scenicwatch.admin-password=a long password", "scenicwatch.demo=true"})
@ExtendWith(OutputCaptureExtension.class)
class ComplaintIT {

    private static final String PHONE = "13812345678";
    private static final String WORDS = "银饰店老板多收了两百元";
    private static final Pattern CODE = Pattern.compile("[A-Z2-7]{4}(-[A-Z2-7]{4}){3}");
    private static Path home = Path.of("");

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        Map<String, Object> settings = PostgresForTests.migratedDatabase().settings();
        settings.forEach((key, value) -> registry.add(key, () -> value));
        home = Path.of(String.valueOf(settings.get("scenicwatch.home")));
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
    Vault vault;

    private Visitor phone;

    @BeforeEach
    void registerHouse() {
        phone = new Visitor(port);
        register("Z-01", PlaceLayer.ZONE, null, "东坡", "East slope");
        register("house-0001", PlaceLayer.HOUSE, "Z-01", "阿妹银饰", "Amei Silver");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> places.find("house-0001").isPresent());
    }

    private void register(String code, PlaceLayer layer, String parent, String zh, String en) {
        commands.sendAndWait(new RegisterPlace(
                "place:xijiang/" + code,
                "xijiang",
                code,
                layer,
                parent,
                zh,
                en,
                "{\"type\":\"Point\",\"coordinates\":[108.17,26.49]}",
                null,
                Map.of(),
                Instant.parse("2026-05-01T08:00:00Z")));
    }

    private static MultipartForm complaint() {
        return complaint(PHONE);
    }

    private static MultipartForm complaint(String phone) {
        return new MultipartForm()
                .text("lang", "zh")
                .text("place", "house-0001")
                .text("category", "overcharging")
                .text("statement", WORDS)
                .text("phone", phone);
    }

    private String file(MultipartForm form) {
        HttpResponse<String> answer = phone.send(form.on(phone.bare("/report")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        Matcher code = CODE.matcher(answer.headers().firstValue("location").orElseThrow());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    @Test
    void takesAComplaintFromAPlainFormAndShowsItsProgress(CapturedOutput output) throws Exception {
        String code = file(complaint()
                .file("photos", "IMG_1.jpg", SamplePhotos.jpegWithExif(60, 40, 6))
                .file("photos", "", new byte[0]));

        HttpResponse<String> page = phone.get("/track/" + code + "?fresh=1&lang=zh");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(code).contains("阿妹银饰").contains("价格欺诈").contains("演示", "id=\"renewal\"");
        assertThat(page.body()).doesNotContain(WORDS).doesNotContain(PHONE).doesNotContain("/api/v1/media");
        assertThat(page.headers().firstValue("referrer-policy")).hasValue("no-referrer");
        assertThat(page.headers().firstValue("cache-control")).hasValue("no-store");
        HttpResponse<String> api =
                phone.get("/api/v1/public/complaints/" + code.replace("-", "").toLowerCase(java.util.Locale.ROOT));
        assertThat(json(api).get("state").asString()).isEqualTo("opened");
        assertThat(api.body()).doesNotContain(WORDS).doesNotContain(PHONE);

        String events = String.join(
                "\n",
                jdbc.sql("select convert_from(payload, 'UTF8') || convert_from(meta_data, 'UTF8') from domain_event")
                        .query(String.class)
                        .list());
        assertThat(events)
                .contains("complaintRef")
                .contains("public:")
                .doesNotContain(WORDS)
                .doesNotContain(PHONE);
        assertThat(jdbc.sql(
                                "select count(*) from complaint_filing where encode(code_hash, 'escape') like '%' || ? || '%'")
                        .param(code)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(output.getAll()).doesNotContain(WORDS).doesNotContain(PHONE).doesNotContain(code);
        try (Stream<Path> files = Files.walk(home.resolve("vault"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(new String(Files.readAllBytes(file), ISO_8859_1))
                            .doesNotContain("JFIF"));
        }
        assertThat(home.resolve("uploads")).isEmptyDirectory();
    }

    @Test
    void followsTheCaseToItsReply() {
        String code = file(complaint());
        String caseId = caseOf(code);
        Instant at = Instant.now();
        commands.sendAndWait(new TriageCase(caseId, null, "overcharging", Priority.CAUTION, null, at));
        commands.sendAndWait(new AssignCase(caseId, null, "rapid-complaint-desk", List.of(), at));
        await().atMost(Duration.ofSeconds(10)).until(() -> state(code).equals("assigned"));
        assertThat(phone.get("/track/" + code + "?lang=en").body()).contains("Rapid complaint desk");

        commands.sendAndWait(new ResolveCase(caseId, null, "agreement-reached", null, at));
        String reply = vault.store(VaultKind.NOTE, null, Map.of("text", "已退还两百元 <b>"), Map.of())
                .value();
        commands.sendAndWait(new CloseCase(caseId, null, reply, at));

        await().atMost(Duration.ofSeconds(10)).until(() -> state(code).equals("closed"));
        assertThat(phone.get("/track/" + code + "?lang=zh").body())
                .contains("已退还两百元 &lt;b&gt;")
                .contains("达成协议")
                .doesNotContain("id=\"renewal\"");
        jdbc.sql("update tracked_case set closed_at = now() - interval '91 days' where case_id = ?")
                .param(caseId)
                .update();
        assertThat(phone.get("/track/" + code).statusCode()).isEqualTo(404);
        assertThat(phone.get("/api/v1/public/complaints/" + code).statusCode()).isEqualTo(404);
    }

    @Test
    void joinsTheCaseThatIsOpenForTheSamePlaceAndCause() {
        String one = file(MultipartForm.noise());
        String two = file(MultipartForm.noise());
        assertThat(one).isNotEqualTo(two);
        assertThat(caseOf(one)).isEqualTo(caseOf(two));
    }

    @Test
    void filesOnceForARepeatedKey() {
        String once = "0199-once-key";
        String first = file(complaint("13900000001").text("once", once));
        String again = file(complaint("13900000001").text("once", once));
        assertThat(again).isEqualTo(first);
        HttpResponse<String> other = phone.send(complaint("13900000001")
                .text("once", once)
                .file("photos", "x.jpg", SamplePhotos.picture("jpeg", 9, 9))
                .on(phone.bare("/report")));
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void showsTheFormAgainWithTheTextKept() {
        MultipartForm form = new MultipartForm()
                .text("lang", "en")
                .text("place", "house-0001")
                .text("category", "overcharging")
                .text("statement", "They took <200> too much")
                .text("phone", "call me")
                .file("photos", "holiday.jpg", "<script>alert(1)</script>".getBytes(UTF_8));
        HttpResponse<String> again = phone.send(form.on(phone.bare("/report")));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body())
                .contains("They took &lt;200&gt; too much")
                .contains("This file is not a JPEG or PNG photo.")
                .contains("does not look like a phone number")
                .contains("Amei Silver")
                .contains("value=\"overcharging\" selected");
    }

    @Test
    void saysWhichPhotoIsTooLarge() {
        byte[] eleven = Arrays.copyOf(SamplePhotos.picture("jpeg", 40, 30), 11 * 1024 * 1024);
        HttpResponse<String> again = phone.send(complaint()
                .file("photos", "1.jpg", SamplePhotos.picture("jpeg", 40, 30))
                .file("photos", "2.jpg", eleven)
                .on(phone.bare("/report")));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("第 2 张：这张照片超过 10 MB").contains(WORDS);

        MultipartForm six = complaint();
        for (int i = 0; i < 6; i++) {
            six.file("photos", i + ".jpg", SamplePhotos.picture("jpeg", 9, 9));
        }
        assertThat(phone.send(six.on(phone.bare("/report"))).body()).contains("最多可附 5 张照片");
    }

    @Test
    void answersInsteadOfBreakingOffWhenTooMuchComes() {
        MultipartForm flood = complaint().file("photos", "huge.jpg", new byte[35 * 1024 * 1024]);
        HttpResponse<String> answer = phone.send(flood.on(phone.bare("/report")).header("Accept-Language", "en"));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too large altogether");
    }

    @Test
    void keepsTheTrapForMachinesAndLetsAPersonOut() {
        HttpResponse<String> trapped =
                phone.send(complaint().text("website", "http://spam").on(phone.bare("/report")));
        assertThat(trapped.statusCode()).isEqualTo(422);
        assertThat(trapped.body()).contains("请把“请留空”一栏留空").contains(WORDS);
    }

    @Test
    void speaksTheBrowsersLanguage() {
        assertThat(phone.get("/report?place=house-0001", "Accept-Language", "zh-CN,zh")
                        .body())
                .contains("<html lang=\"zh\"")
                .contains("阿妹银饰");
        assertThat(phone.get("/report?place=house-0001", "Accept-Language", "fr-FR,fr")
                        .body())
                .contains("<html lang=\"en\"")
                .contains("Amei Silver");
        assertThat(phone.get("/report?lang=zh", "Accept-Language", "en").body()).contains("投诉与求助");
        assertThat(phone.get("/report?place=%3Cscript%3E").body())
                .doesNotContain("<script>\"")
                .contains("&lt;script&gt;");
    }

    @Test
    void staysSmall() {
        int bytes = 0;
        for (String path : List.of("/report", "/pages/visitor.css", "/pages/report.js")) {
            HttpResponse<String> answer = phone.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            bytes += answer.body().getBytes(UTF_8).length;
        }
        assertThat(bytes).isLessThan(100 * 1024);
    }

    @Test
    void showsWordsAndPhotosToThoseWhoDealWithThemOnly() {
        String code = file(complaint().file("photos", "1.jpg", SamplePhotos.picture("jpeg", 60, 40)));
        String media = jdbc.sql("select p.media from complaint_photo p order by media limit 1")
                .query(String.class)
                .single();
        assertThat(phone.get("/api/v1/media/" + media).statusCode()).isEqualTo(401);
        assertThat(as(Role.WALL).get("/api/v1/media/" + media).statusCode()).isEqualTo(403);

        Visitor operator = as(Role.OPERATOR);
        HttpResponse<String> photo = operator.get("/api/v1/media/" + media);
        assertThat(photo.statusCode()).isEqualTo(200);
        assertThat(photo.headers().firstValue("content-disposition").orElse("")).startsWith("attachment");
        assertThat(photo.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(photo.headers().firstValue("content-security-policy").orElse(""))
                .contains("sandbox");
        String caseId = caseOf(code).substring("case:".length());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> operator.get("/api/v1/cases/" + caseId).statusCode() == 200);
        String detail = operator.get("/api/v1/cases/" + caseId).body();
        assertThat(detail).contains(WORDS).contains("138****5678").doesNotContain(PHONE);
        assertThat(operator.get("/api/v1/live/snapshot").body())
                .doesNotContain(WORDS)
                .doesNotContain(PHONE);
    }

    @Test
    void takesJsonFromPrograms() {
        String body = "{\"category\":\"overcharging\",\"statement\":\"too much\",\"phone\":\"+86 138 0000 1111\"}";
        HttpResponse<String> taken = phone.send(phone.bare("/api/v1/public/complaints")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "json-1")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
        assertThat(taken.statusCode()).isEqualTo(201);
        URI location = URI.create(taken.headers().firstValue("location").orElseThrow());
        assertThat(phone.get(location.toString()).statusCode()).isEqualTo(200);

        HttpResponse<String> refused = phone.send(phone.bare("/api/v1/public/complaints")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"statement\":\"x y\"}")));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("field").asString()).isEqualTo("category");

        String flood = "{\"statement\":\"" + "x".repeat(70_000) + "\"}";
        HttpResponse<String> tooLarge = phone.send(phone.bare("/api/v1/public/complaints")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(flood)));
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        assertThat(json(tooLarge).get("code").asString()).isEqualTo("request.content-too-large");
    }

    @Test
    void slowsDownOnePhoneNumber() {
        for (int i = 0; i < 5; i++) {
            file(complaint("13911112222"));
        }
        HttpResponse<String> sixth =
                phone.send(complaint("139 1111 2222").on(phone.bare("/report")).header("Accept-Language", "zh"));
        assertThat(sixth.statusCode()).isEqualTo(429);
        assertThat(sixth.body()).contains("提交过于频繁").contains(WORDS);
        HttpResponse<String> json = phone.send(complaint("13911112222").on(phone.bare("/api/v1/public/complaints")));
        assertThat(json.statusCode()).isEqualTo(429);
        assertThat(json.headers().firstValue("retry-after")).isPresent();
    }

    @Test
    void forgetsACodeThatNeverWas() {
        assertThat(phone.get("/track/AAAA-BBBB-CCCC-DDDD").statusCode()).isEqualTo(404);
        assertThat(phone.get("/api/v1/public/complaints/short").statusCode()).isEqualTo(404);
        assertThat(phone.get("/track").statusCode()).isEqualTo(200);
    }

    private Visitor as(Role role) {
        String login = "i-" + role.word();
        if (users.all().stream().noneMatch(user -> user.login().equals(login))) {
            users.create(login, login, java.util.Set.of(role), "a long password");
        }
        Visitor someone = new Visitor(port);
        assertThat(someone.logIn(login, "a long password").statusCode()).isEqualTo(204);
        return someone;
    }

    private String state(String code) {
        return json(phone.get("/api/v1/public/complaints/" + code)).get("state").asString();
    }

    @Autowired
    TrackingCodes codes;

    private String caseOf(String code) {
        return jdbc.sql("select case_id from complaint_filing where code_hash = ?")
                .param(codes.hash(code).orElseThrow())
                .query(String.class)
                .single();
    }
}
