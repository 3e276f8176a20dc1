package org.scenicwatch.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.chromium.ChromiumNetworkConditions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Chromium of this machine with one window; remembers which addresses its pages asked for. */
final class Browser implements AutoCloseable {

    /** Pages on two busy cores take their time; the pace itself is measured by the bench. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path AXE = Path.of(
            System.getProperty("basedir", "."),
            "../../dashboard-api/src/main/frontend/node_modules/axe-core/axe.min.js");

    private final ChromeDriver driver;
    private final List<String> asked = new ArrayList<>();

    private Browser(ChromeOptions options) {
        // Says at each start that it does not know this Chromium's own protocol, which is not used.
        Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
        options.setBinary(program("SCENICWATCH_CHROMIUM", "/usr/bin/chromium"));
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File(program("SCENICWATCH_CHROMEDRIVER", "/usr/bin/chromedriver")))
                        .build(),
                options);
    }

    private static String program(String variable, String usual) {
        String named = System.getenv(variable);
        return named == null || named.isBlank() ? usual : named;
    }

    /** A control-room screen. */
    static Browser screen(String language) {
        ChromeOptions options = new ChromeOptions();
        options.addArguments("--window-size=1600,1000", "--lang=" + language);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        return new Browser(options);
    }

    /** A phone. */
    static Browser phone(String language) {
        ChromeOptions options = new ChromeOptions();
        options.addArguments("--lang=" + language);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        options.setExperimentalOption(
                "mobileEmulation",
                Map.of("deviceMetrics", Map.of("width", 390, "height", 844, "pixelRatio", 1.0, "touch", true)));
        return new Browser(options);
    }

    void open(String url) {
        driver.get(url);
    }

    String address() {
        return String.valueOf(driver.getCurrentUrl());
    }

    /** The first element that there is, awaited. */
    WebElement find(String css) {
        return Awaitility.await("element " + css)
                .atMost(PATIENCE)
                .until(
                        () -> driver.findElements(By.cssSelector(css)).stream()
                                .filter(Browser::isShown)
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static boolean isShown(WebElement element) {
        try {
            return element.isDisplayed();
        } catch (StaleElementReferenceException redrawn) {
            return false;
        }
    }

    boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    WebElement test(String id) {
        return find("[data-testid='" + id + "']");
    }

    /** Clicks, again when the page redrew the element meanwhile. */
    void click(String css) {
        Awaitility.await("click " + css).atMost(PATIENCE).ignoreExceptions().until(() -> {
            find(css).click();
            return true;
        });
    }

    void type(String css, String text) {
        WebElement field = find(css);
        field.clear();
        field.sendKeys(text);
    }

    void awaitText(String css, String text) {
        Awaitility.await(css + " says " + text)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(find(css).getText()).contains(text));
    }

    /** Takes the link away, or gives it back. */
    void offline(boolean off) {
        ChromiumNetworkConditions conditions = new ChromiumNetworkConditions();
        conditions.setOffline(off);
        driver.setNetworkConditions(conditions);
    }

    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    void screenshot(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.move(driver.getScreenshotAs(OutputType.FILE).toPath(), file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Every address that the pages asked for so far, of files, data and sockets. */
    List<String> asked() {
        driver.manage().logs().get(LogType.PERFORMANCE).forEach(entry -> {
            JsonNode message = JSON.readTree(entry.getMessage()).path("message");
            switch (message.path("method").asString()) {
                case "Network.requestWillBeSent" ->
                    asked.add(message.path("params").path("request").path("url").asString());
                case "Network.webSocketCreated" ->
                    asked.add(message.path("params").path("url").asString());
                default -> {}
            }
        });
        return List.copyOf(asked);
    }

    /** What axe finds wrong for people who see, hear or move differently (WCAG 2.2 A and AA), one line each. */
    List<String> barriers() {
        try {
            driver.executeScript(Files.readString(AXE));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        Object found = driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}).then(
                  result => done(result.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', '))),
                  error => done(['axe failed: ' + error]));
                """);
        return found instanceof List<?> list
                ? Stream.of(list.toArray()).map(String::valueOf).toList()
                : List.of("axe answered " + found);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
