package org.scenicwatch.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebElement;
import org.scenicwatch.standalone.Platform;
import org.scenicwatch.standalone.Publisher;

/**
 * An operator and a tourist at the real pages of the running demo village. With {@code -Dscenicwatch.screenshots=<folder>}
 * it also takes the pictures of the README.
 */
class BrowserIT {

    private static final String ALARM_ROW = "[data-testid='alarm-row'][data-alarm='xijiang/%s/hydrant-pressure-low']";

    /** By section of the navigation, the links in it and what they lead to. */
    private static final Map<String, Map<String, String>> PAGES = Map.of(
            "cases",
            Map.of(
                    "cases", "case-search",
                    "caseFigures", "case-figures",
                    "quality", "quality-page",
                    "merchants", "merchants-page",
                    "routing", "routing-page",
                    "touristSide", "tourist-side"),
            "alarms",
            Map.of("alarmHealth", "alarm-health", "alarmRules", "alarm-rules"),
            "duty",
            Map.of(
                    "duty",
                    "duty-page",
                    "postChecks",
                    "post-checks",
                    "grid",
                    "grid-page",
                    "volunteers",
                    "volunteers-page"),
            "system",
            Map.of("messages", "messages", "credentials", "credentials"));

    private static final String PICTURES = "scenicwatch.screenshots";

    @TempDir
    static Path folder;

    private static Platform platform;
    private static Publisher gateway;

    @BeforeAll
    static void start() throws Exception {
        platform = new Platform(folder);
        platform.start();
        gateway = new Publisher(platform, "gw-demo-hand", "gw-demo", platform.said("-P (\\S+) "));
    }

    @AfterAll
    static void stop() throws Exception {
        if (gateway != null) {
            gateway.close();
        }
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void seesAcknowledgesAndReceivesInChinese() throws Exception {
        try (Browser screen = Browser.screen("zh-CN");
                Browser phone = Browser.phone("zh-CN")) {
            screen.open(platform.url() + "/");
            screen.test("login-form");
            assertThat(screen.find("html").getAttribute("lang")).startsWith("zh");
            assertThat(screen.barriers()).as("login").isEmpty();
            logIn(screen);
            screen.test("map");
            assertThat(screen.test("synthetic-badge").getText()).contains("演示");

            raiseAndAcknowledge(screen, "H-011");

            String said = "石阶松动，老人险些摔倒";
            String code = report(screen, phone, "zh", "house-0002", said);
            assertThat(code).isNotEmpty();
            assertThat(screen.barriers()).as("screen").isEmpty();
            busyPicture(screen);
            opensEveryPage(screen);
            nothingFromOutside(screen);
            nothingFromOutside(phone);
        }
    }

    @Test
    void seesAcknowledgesAndReceivesInEnglish() throws Exception {
        try (Browser screen = Browser.screen("en-US");
                Browser phone = Browser.phone("en-US")) {
            screen.open(platform.url() + "/");
            screen.test("login-form");
            if (!screen.find("html").getAttribute("lang").startsWith("en")) {
                screen.click("[data-testid='language-switch']");
            }
            logIn(screen);
            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(screen.find("html").getAttribute("lang")).startsWith("en"));
            raiseAndAcknowledge(screen, "H-012");
            report(screen, phone, "en", "house-0001", "The handrail of the wind-rain bridge is broken");
            nothingFromOutside(screen);
            nothingFromOutside(phone);
        }
    }

    @Test
    void opensThePhonePageWithoutALink() throws Exception {
        try (Browser phone = Browser.phone("zh-CN")) {
            phone.open(platform.url() + "/field");
            phone.type("[name='username']", "demo-fire");
            phone.type("[name='password']", platform.said("demo-fire / (\\S+)"));
            phone.click("[data-testid='field-login'] button[type='submit']");
            phone.awaitText("[data-testid='field-link']", "实时");
            phone.test("field-presence");
            assertThat(phone.barriers()).as("phone page").isEmpty();
            Awaitility.await("the worker keeps the page")
                    .atMost(Platform.PATIENCE)
                    .until(() ->
                            Boolean.TRUE.equals(phone.script("return navigator.serviceWorker.controller !== null")));

            phone.offline(true);
            phone.open(platform.url() + "/field");
            phone.awaitText("[data-testid='field-link']", "网络不通");
            phone.awaitText(".field-foot", "演示消防员");
            phone.offline(false);
            phone.awaitText("[data-testid='field-link']", "实时");
            nothingFromOutside(phone);
        }
    }

    /** Also those that come in files of their own, on the page that is open. */
    private static void opensEveryPage(Browser screen) {
        screen.script("window.stillTheSamePage = true");
        PAGES.forEach((section, pages) -> {
            screen.click("[data-testid='section-" + section + "']");
            pages.forEach((link, page) -> {
                screen.click("[data-testid='nav-" + link + "']");
                screen.find(".stage [data-testid='" + page + "']");
                assertThat(screen.has("[data-testid='page-failed']")).as(page).isFalse();
            });
        });
        assertThat(screen.script("return window.stillTheSamePage === true")).isEqualTo(true);
    }

    private static void logIn(Browser screen) {
        screen.type("[data-testid='login-username']", "admin");
        screen.type("[data-testid='login-password']", Platform.ADMIN_PASSWORD);
        screen.click("[data-testid='login-submit']");
        screen.test("connection-state");
        screen.test("counters");
    }

    private static void publishLow(String hydrant) {
        gateway.publish("scenic/xijiang/hydrant/" + hydrant + "/telemetry", "{\"values\":{\"pressure\":0.09}}");
    }

    /** A published reading appears, with its alarm, on the page that is open. */
    private static void raiseAndAcknowledge(Browser screen, String hydrant) {
        screen.script("window.stillTheSamePage = true");
        publishLow(hydrant);
        String row = String.format(java.util.Locale.ROOT, ALARM_ROW, hydrant);
        screen.awaitText(row, "0.09");
        assertThat(screen.find(row).getAttribute("data-condition")).isEqualTo("UNACKNOWLEDGED");
        screen.click(row);
        // The simulated hydrant tells its own pressure once a minute, perhaps just now.
        Awaitility.await("the inspector says 0.09")
                .atMost(Platform.PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    publishLow(hydrant);
                    assertThat(screen.test("inspector").getText()).contains("0.09");
                });
        screen.click(row + " [data-testid='ack-button']");
        screen.find(row + "[data-condition='ACKNOWLEDGED']");
        assertThat(screen.script("return window.stillTheSamePage === true")).isEqualTo(true);
    }

    /** A tourist's complaint with a photo appears as a case on the page that is open; answers the tracking address. */
    private static String report(Browser screen, Browser phone, String language, String place, String said)
            throws IOException {
        List<Object> before = cases(screen);
        phone.open(platform.url() + "/report?place=" + place);
        assertThat(phone.find("html").getAttribute("lang")).startsWith(language);
        assertThat(phone.barriers()).as("report page").isEmpty();
        picture(phone, language, "report-en.png");
        phone.click("#category option:not([value=''])");
        phone.type("#statement", said);
        phone.find("#photos").sendKeys(photo().toString());
        phone.type("#phone", "13800001234");
        phone.click("#send");
        Awaitility.await("tracking page")
                .atMost(Platform.PATIENCE)
                .until(() -> phone.address().contains("/track"));
        assertThat(phone.barriers()).as("tracking page").isEmpty();
        picture(phone, language, "track-en.png");

        List<Object> arrived = new ArrayList<>();
        Awaitility.await("the case arrives").atMost(Platform.PATIENCE).until(() -> {
            arrived.addAll(cases(screen));
            arrived.removeAll(before);
            return !arrived.isEmpty();
        });
        screen.click("[data-testid='case-row'][data-case='" + arrived.get(0) + "']");
        screen.awaitText("[data-testid='filing']", said);
        WebElement shown = screen.test("filing-photo");
        assertThat(shown.getTagName()).isIn("img", "a", "button", "figure");
        return phone.address();
    }

    private static List<Object> cases(Browser screen) {
        Object found = screen.script(
                "return [...document.querySelectorAll(\"[data-testid='case-row']\")].map(row => row.dataset.case)");
        return found instanceof List<?> list ? List.copyOf(list) : List.of();
    }

    private static Path photo() throws IOException {
        BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(120, 110, 90));
        pen.fillRect(0, 0, 800, 600);
        pen.setColor(Color.DARK_GRAY);
        for (int step = 0; step < 6; step++) {
            pen.fillRect(80 + step * 40, 500 - step * 70, 400, 30);
        }
        pen.dispose();
        Path file = Files.createTempFile(folder, "photo", ".jpg");
        ImageIO.write(image, "jpg", file.toFile());
        return file;
    }

    private static void nothingFromOutside(Browser browser) {
        String origin = platform.url().substring("http".length());
        List<String> asked = browser.asked();
        assertThat(asked)
                .isNotEmpty()
                .allMatch(address -> address.startsWith("http" + origin)
                        || address.startsWith("ws" + origin)
                        || address.startsWith("data:")
                        || address.startsWith("blob:" + platform.url()));
    }

    /** The picture that shows most: a fire alarm beside the rest, with what is known of it. */
    private static void busyPicture(Browser screen) {
        if (System.getProperty(PICTURES, "").isEmpty()) {
            return;
        }
        gateway.publish("scenic/xijiang/smoke/SM-0420/state", "{\"state\":\"alarm\"}");
        gateway.publish("scenic/xijiang/hydrant/H-040/telemetry", "{\"values\":{\"pressure\":0.3}}");
        String fire = "[data-testid='alarm-row'][data-alarm^='xijiang/SM-0420/']";
        screen.click(fire);
        screen.awaitText("[data-testid='inspector']", "SM-0420");
        Awaitility.await().pollDelay(Duration.ofSeconds(3)).until(() -> screen.has(fire));
        picture(screen, "zh", "screen-zh.png");
    }

    private static void picture(Browser browser, String language, String name) {
        String wanted = System.getProperty(PICTURES, "");
        if (!wanted.isEmpty() && name.endsWith("-" + language + ".png")) {
            browser.screenshot(Path.of(wanted).resolve(name));
        }
    }
}
