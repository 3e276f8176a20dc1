package org.scenicwatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The script {@code deploy/watchdog.sh} as it is, against a small server that is health page and gateway. */
class WatchdogIT {

    private static final Path SCRIPT =
            Path.of("..", "watchdog.sh").toAbsolutePath().normalize();
    private static final String SECRET =
            "the secret \"of\" 值班 phones, and a tail that makes it longer than one block of SHA-256";
    private static final String PHONE = "13800000001";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A call that arrived, with what the list of processes showed meanwhile. */
    private record Call(JsonNode body, boolean signed, String processes) {
        String kind() {
            return body.path("kind").asString();
        }
    }

    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Process> running = new ArrayList<>();
    private volatile int health = 200;
    private volatile String page = "{\"groups\":[\"liveness\"],\"status\":\"UP\"}";
    private volatile int gateway = 204;
    private HttpServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/actuator/health", exchange -> answer(exchange, health, page));
        server.createContext("/call", this::take);
        server.start();
        Files.writeString(folder.resolve("secret"), SECRET + "\n");
        Files.writeString(folder.resolve("phone"), PHONE + "\n");
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Process each : running) {
            each.destroy();
            each.waitFor(20, TimeUnit.SECONDS);
        }
        server.stop(0);
    }

    @Test
    void callsOnceAfterTheSilenceAgainByTheLadderAndTellsTheAllClear() throws Exception {
        watch("--repeat", "4");
        awaitLooks();
        health = 503;
        await().atMost(Duration.ofSeconds(30)).until(() -> !calls.isEmpty());
        Call first = calls.get(0);
        assertThat(first.kind()).isEqualTo("call");
        assertThat(first.signed()).isTrue();
        assertThat(first.body().path("phone").asString()).isEqualTo(PHONE);
        assertThat(first.body().path("text").asString()).contains("http-503", "看门狗");
        assertThat(first.processes()).contains("curl").doesNotContain(SECRET, PHONE, "/call", "sha256=");
        await().atMost(Duration.ofSeconds(30)).until(() -> calls.size() >= 2);
        assertThat(calls.get(1).kind()).isEqualTo("again");
        assertThat(between(calls.get(0), calls.get(1))).isGreaterThanOrEqualTo(Duration.ofSeconds(4));
        health = 200;
        await().atMost(Duration.ofSeconds(30)).until(() -> last().equals("well"));
        int told = calls.size();
        awaitLooks();
        awaitLooks();
        assertThat(calls).hasSize(told);
        assertThat(log()).contains("platform=silent reason=http-503", "call=1", "platform=well");
        assertThat(log()).doesNotContain(SECRET, PHONE);
    }

    @Test
    void callsAboutAServerThatDoesNotAnswerAndOneThatIsNotThePlatform() throws Exception {
        page = "<html>proxy</html>";
        watch("--language", "en");
        await().atMost(Duration.ofSeconds(30)).until(() -> !calls.isEmpty());
        assertThat(calls.get(0).body().path("text").asString()).contains("not-up", "Fire alarms may not come in");
    }

    @Test
    void aShortSilenceIsNotCalled() throws Exception {
        watch("--silence", "600");
        health = 503;
        await().atMost(Duration.ofSeconds(30)).until(() -> log().contains("platform=silent"));
        health = 200;
        await().atMost(Duration.ofSeconds(30)).until(() -> log().contains("platform=well"));
        assertThat(calls).isEmpty();
    }

    @Test
    void aPlannedStopIsNotCalledAndItsEndCountsFromThen() throws Exception {
        assertThat(run("--pause", "10").code()).isZero();
        health = 503;
        watch();
        await().atMost(Duration.ofSeconds(30)).until(() -> log().contains("platform=silent"));
        // More than the silence, twice.
        for (int look = 0; look < 5; look++) {
            awaitLooks();
        }
        assertThat(calls).isEmpty();
        assertThat(run("--resume").code()).isZero();
        await().atMost(Duration.ofSeconds(30)).until(() -> !calls.isEmpty());
        assertThat(last()).isEqualTo("call");
    }

    @Test
    void aWatchdogThatWasRestartedKnowsWhomItCalled() throws Exception {
        health = 503;
        Process first = watch();
        await().atMost(Duration.ofSeconds(30)).until(() -> log().contains("call=1"));
        first.destroyForcibly().waitFor();
        watch();
        awaitLooks();
        awaitLooks();
        assertThat(calls).hasSize(1);
        health = 200;
        await().atMost(Duration.ofSeconds(30)).until(() -> last().equals("well"));
        assertThat(calls).hasSize(2);
    }

    @Test
    void aCallThatFailedIsMadeAgainSoon() throws Exception {
        health = 503;
        gateway = 500;
        watch("--retry", "1");
        await().atMost(Duration.ofSeconds(30)).until(() -> calls.size() >= 2);
        gateway = 204;
        await().atMost(Duration.ofSeconds(30)).until(() -> log().contains("call=1"));
        assertThat(calls).extracting(Call::kind).containsOnly("call");
    }

    @Test
    void aCommandIsCalledWithWhatItNeeds() throws Exception {
        Path told = folder.resolve("told");
        Map<String, String> settings = Map.of(
                "SCENICWATCH_WATCHDOG_COMMAND",
                "printf '%s %s ' \"$WATCHDOG_KIND\" \"$WATCHDOG_PHONE\" >>'" + told + "'; cat >>'" + told + "'");
        Ended ended = run(
                settings, "--test-call", "--phone-file", folder.resolve("phone").toString());
        assertThat(ended.code()).as(ended.output()).isZero();
        assertThat(Files.readString(told)).startsWith("test " + PHONE + " ").contains("试呼");
        assertThat(run(Map.of("SCENICWATCH_WATCHDOG_COMMAND", "exit 3"), "--test-call")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void cronCallsAfterTheSilenceToo() throws Exception {
        health = 503;
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    Ended ended = run(webhook("--once"));
                    assertThat(ended.code()).as(ended.output()).isZero();
                    return !calls.isEmpty();
                });
        assertThat(calls).hasSize(1);
        assertThat(run("--status").output()).contains("platform=silent", "calls=1");
    }

    @Test
    void refusesWhatCannotBeAndASecondWatchdogOfOneFolder() throws Exception {
        assertThat(run(Map.of()).output()).contains("--command", "--webhook");
        assertThat(run("--silence", "soon").output()).contains("--silence", "soon");
        assertThat(run("--url", "ftp://x").output()).contains("--url");
        assertThat(run("--sielnce", "5").output()).contains("--sielnce");
        assertThat(run("--secret-file", folder.resolve("none").toString()).output())
                .contains("--secret-file");
        assertThat(run("--webhook", "http://127.0.0.1:1/").output()).contains("--secret-file");
        watch();
        awaitLooks();
        Ended second = run(webhook("--once"));
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.output()).contains("is running already");
    }

    private record Ended(int code, String output) {}

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    private Ended run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process = start(environment, output, List.of(arguments));
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(output));
    }

    private Process watch(String... more) throws IOException {
        return start(Map.of(), folder.resolve("watch.txt"), List.of(webhook(more)));
    }

    private String[] webhook(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--secret-file",
                folder.resolve("secret").toString(),
                "--phone-file",
                folder.resolve("phone").toString()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    /** With a silence of two seconds and a look every second; the address of the gateway comes by the environment. */
    private Process start(Map<String, String> environment, Path output, List<String> arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of("bash", SCRIPT.toString()));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line);
        Map<String, String> settings = builder.environment();
        settings.put("SCENICWATCH_WATCHDOG_URL", address("/actuator/health"));
        settings.put("SCENICWATCH_WATCHDOG_STATE", folder.resolve("state").toString());
        settings.put("SCENICWATCH_WATCHDOG_SILENCE", "2");
        settings.put("SCENICWATCH_WATCHDOG_INTERVAL", "1");
        if (arguments.contains("--phone-file") && environment.isEmpty()) {
            settings.put("SCENICWATCH_WATCHDOG_WEBHOOK", address("/call"));
        }
        settings.putAll(environment);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        running.add(process);
        return process;
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private void awaitLooks() {
        String before = read("heartbeat");
        await().atMost(Duration.ofSeconds(30)).until(() -> !read("heartbeat").equals(before));
    }

    private String log() {
        return read("watchdog.log");
    }

    private String read(String name) {
        try {
            Path file = folder.resolve("state").resolve(name);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException gone) {
            return "";
        }
    }

    private String last() {
        return calls.isEmpty() ? "" : calls.get(calls.size() - 1).kind();
    }

    private static Duration between(Call first, Call second) {
        return Duration.between(
                java.time.Instant.parse(first.body().path("at").asString()),
                java.time.Instant.parse(second.body().path("at").asString()));
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String processes = processes();
        String at = exchange.getRequestHeaders().getFirst("X-ScenicWatch-Timestamp");
        String signature = exchange.getRequestHeaders().getFirst("X-ScenicWatch-Signature");
        calls.add(new Call(JSON.readTree(body), signatureOf(at, body).equals(signature), processes));
        answer(exchange, gateway, "");
    }

    private static String signatureOf(String at, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((at + ".").getBytes(StandardCharsets.UTF_8));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What any user of this machine sees of the watchdog's processes. */
    private String processes() {
        return running.stream()
                .flatMap(each -> Stream.concat(Stream.of(each.toHandle()), each.descendants()))
                .map(handle -> read(Path.of("/proc", Long.toString(handle.pid()), "cmdline")))
                .collect(Collectors.joining("\n"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
