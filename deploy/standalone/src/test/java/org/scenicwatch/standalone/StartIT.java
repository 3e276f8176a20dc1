package org.scenicwatch.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scenicwatch.standalone.settings.Home;

/** How a start ends that cannot be, and that help is help. */
class StartIT {

    @TempDir
    Path folder;

    private record Ended(int code, String output) {}

    private Ended run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = Platform.java(ScenicWatch.class.getName(), arguments);
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("did not end: " + Files.readString(output));
        }
        return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    private void refusedInOneLine(Ended ended, String... contained) {
        assertThat(ended.code()).isEqualTo(1);
        List<String> lines = new ArrayList<>(ended.output().lines().toList());
        lines.removeIf(line -> line.startsWith("Scenic Watch 正在启动"));
        assertThat(lines).as(ended.output()).hasSize(1);
        assertThat(lines.get(0)).startsWith("无法启动：").contains("Cannot start: ").contains(contained);
    }

    private String[] at(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--home",
                folder.resolve("home").toString(),
                "--port",
                Integer.toString(Platform.freePort()),
                "--mqtt-port",
                Integer.toString(Platform.freePort()),
                "--no-demo"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    @Test
    void namesThePortThatIsInUse() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            refusedInOneLine(run(Map.of(), at("--port=" + port)), port, "--port");
            refusedInOneLine(run(Map.of(), at("--mqtt-port=" + port)), port, "--mqtt-port");
        }
    }

    @Test
    void namesTheFolderThatCannotBeWritten() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        refusedInOneLine(
                run(Map.of(), at("--home=" + file.resolve("home"))), file.toString(), "cannot be written", "--home");
    }

    @Test
    void namesAHomeThatIsInUse() throws Exception {
        Home home = new Home(folder.resolve("home"));
        home.open();
        refusedInOneLine(run(Map.of(), at()), "in use by another Scenic Watch");
        home.close();
    }

    @Test
    void namesWhatIsUnknownOrBroken() throws Exception {
        refusedInOneLine(run(Map.of(), at("--prot", "1")), "--prot");
        refusedInOneLine(run(Map.of("SCENICWATCH_TIME_ZONE", "Mars"), at()), "SCENICWATCH_TIME_ZONE", "Mars");
        refusedInOneLine(run(Map.of(), at("--tls-cert", "missing.pem", "--tls-key", "missing.pem")), "--tls-cert");
    }

    @Test
    void namesAPropertyThatOnlyThePartsUnderstandAndLeavesNothingRunning() throws Exception {
        refusedInOneLine(
                run(Map.of(), at("--scenicwatch.mqtt.receive-maximum=lots")),
                "scenicwatch.mqtt.receive-maximum",
                "lots");
        assertThat(folder.resolve("home/postgres/18/PG_VERSION")).exists();
        assertThat(folder.resolve("home/postgres/18/postmaster.pid")).doesNotExist();
        refusedInOneLine(
                run(Map.of("SCENICWATCH_DB_URL", "jdbc:postgresql://127.0.0.1:1/none"), at()),
                "jdbc:postgresql://127.0.0.1:1/none",
                "SCENICWATCH_DB_URL");
    }

    @Test
    void explainsItself() throws Exception {
        Ended ended = run(Map.of(), "--help");
        assertThat(ended.code()).isZero();
        assertThat(ended.output()).contains("--no-demo", "SCENICWATCH_PUBLIC_URL", "--tls-cert");
    }
}
