package org.scenicwatch.simulator;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.simulator.scenario.Scenarios;
import org.scenicwatch.simulator.scenario.UnknownScenario;
import org.scenicwatch.simulator.village.Village;
import org.scenicwatch.simulator.village.VillageFiles;

/** The simulator as a program of its own: runs the village, writes its files, or publishes a load. */
public final class SimulatorMain {
    private static final int WRONG_USE = 2;
    private static final int FAILED = 1;
    private static final List<String> BROKER = List.of("--host", "--port", "--user", "--password", "--area");
    private static final List<String> RUN = List.of(
            "--rate",
            "--speed-up",
            "--seed",
            "--time-zone",
            "--faults-per-day",
            "--scenario",
            "--place",
            "--state-file",
            "--seconds");
    private static final List<String> LOAD = List.of(
            "--messages-per-second",
            "--devices",
            "--count",
            "--connections",
            "--first-seq",
            "--device-prefix",
            "--kind",
            "--acknowledged-file",
            "--seconds");
    private static final Set<String> WITH_VALUE = Stream.of(BROKER, RUN, LOAD, List.of("--export"))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> SWITCHES = Set.of("--load", "--help", "-h");

    private final PrintStream out;
    private final PrintStream err;

    SimulatorMain(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) throws InterruptedException {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "simulator-logback.xml");
        }
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new SimulatorMain(out, err).run(arguments));
    }

    /** Does what the command line says; the answer is the exit code. */
    int run(String[] arguments) throws InterruptedException {
        try {
            Options options = Options.of(arguments, WITH_VALUE, SWITCHES);
            if (options.has("--help") || options.has("-h")) {
                out.println(usage());
                return 0;
            }
            if (options.has("--export")) {
                return export(options);
            }
            return options.has("--load") ? load(options) : village(options);
        } catch (Options.Wrong | UnknownScenario e) {
            err.println("错误 / error: " + e.getMessage());
            err.println("用法见 --help / see --help");
            return WRONG_USE;
        } catch (BrokerRefused e) {
            err.println("错误 / error: " + e.getMessage());
            return FAILED;
        } catch (UncheckedIOException e) {
            err.println("错误 / error: 无法写入文件 / cannot write: " + e.getMessage());
            return FAILED;
        }
    }

    private int export(Options options) {
        options.allowOnly("--export", List.of("--export"));
        Path folder = Path.of(options.text("--export", "."));
        VillageFiles.exportVillage(folder);
        out.println(
                "已写入 / written: " + folder.resolve(VillageFiles.PLACES) + ", " + folder.resolve(VillageFiles.DEVICES));
        return 0;
    }

    private static BrokerAddress broker(Options options) {
        String password = options.text("--password");
        if (password == null) {
            password = System.getenv("SCENICWATCH_SIMULATOR_PASSWORD");
        }
        if (password == null || password.isBlank()) {
            throw new Options.Wrong(
                    "缺少密码，请用 --password 或环境变量 SCENICWATCH_SIMULATOR_PASSWORD",
                    "no password; give --password or SCENICWATCH_SIMULATOR_PASSWORD");
        }
        return new BrokerAddress(
                options.text("--host", "127.0.0.1"),
                (int) options.whole("--port", 1883, 1, 65_535),
                options.text("--user", "gw-demo"),
                password);
    }

    private static String area(Options options) {
        String area = options.text("--area", "xijiang");
        if (!area.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new Options.Wrong("区域代码 " + area + " 不对", "area " + area + " is not 1-64 of A-Za-z0-9._-");
        }
        return area;
    }

    private int village(Options options) throws InterruptedException {
        options.allowOnly(
                "模拟运行 / running the village",
                Stream.concat(BROKER.stream(), RUN.stream()).toList());
        String stateFile = options.text("--state-file");
        SimulatorSettings settings = SimulatorSettings.demo(broker(options), area(options))
                .withRate(options.number("--rate", 1, 0.05, 20))
                .withSpeedUp(options.number("--speed-up", 1, 0.1, 3_600))
                .withSeed(options.whole("--seed", Village.DEMO_SEED, 0, Long.MAX_VALUE))
                .withFaultsPerDay(options.number("--faults-per-day", 0, 0, 24))
                .withTimeZone(timeZone(options))
                .withStateFile(stateFile == null ? null : Path.of(stateFile));
        long seconds = options.whole("--seconds", Long.MAX_VALUE, 1, Long.MAX_VALUE);
        String scenario = options.text("--scenario");
        String place = options.text("--place");
        if (scenario != null) {
            // Told before anything is published.
            var unused = Scenarios.of(Village.fromSeed(settings.seed()), scenario, place);
        }
        CountDownLatch end = new CountDownLatch(1);
        try (Simulator simulator = Simulator.start(settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                end.countDown();
                simulator.close();
            }));
            if (scenario != null) {
                simulator.trigger(scenario, place);
            }
            out.println("模拟村寨运行中（合成数据），输入 help 查看命令，Ctrl-C 结束 / "
                    + "the synthetic village runs; type help for commands, Ctrl-C ends");
            Thread console = new Thread(() -> commands(simulator, end), "simulator-commands");
            console.setDaemon(true);
            console.start();
            var unused = end.await(seconds, TimeUnit.SECONDS);
        }
        return 0;
    }

    private static ZoneId timeZone(Options options) {
        String name = options.text("--time-zone", "Asia/Shanghai");
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new Options.Wrong("时区 " + name + " 不存在", "no time zone " + name);
        }
    }

    /** Reads commands until the input ends; a program started without a terminal has none and goes on. */
    private void commands(Simulator simulator, CountDownLatch end) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!command(simulator, line.strip())) {
                    end.countDown();
                    return;
                }
            }
        } catch (IOException e) {
            err.println("命令输入已关闭 / no more commands: " + e.getMessage());
        }
    }

    private boolean command(Simulator simulator, String line) {
        List<String> words = new ArrayList<>(List.of(line.split("\\s+")));
        if (words.get(0).equals("trigger")) {
            words.remove(0);
        }
        String word = words.isEmpty() ? "help" : words.get(0);
        @Nullable String place = words.size() > 1 ? words.get(1) : null;
        switch (word) {
            case "" -> {}
            case "quit", "exit" -> {
                return false;
            }
            case "status" -> out.println(simulator.status());
            case "help" ->
                out.println("命令 / commands: " + String.join(" | ", Simulator.scenarioNames())
                        + " [地点 / place], status, quit");
            default -> {
                try {
                    simulator.trigger(word, place);
                    out.println("已开始 / started: " + line);
                } catch (UnknownScenario e) {
                    err.println("错误 / error: " + e.getMessage());
                }
            }
        }
        return true;
    }

    private int load(Options options) throws InterruptedException {
        List<String> allowed = new ArrayList<>(BROKER);
        allowed.addAll(LOAD);
        allowed.add("--load");
        options.allowOnly("--load", allowed);
        int devices = (int) options.whole("--devices", 100, 1, 100_000);
        String prefix = options.text("--device-prefix");
        if (prefix == null && devices > 1_400) {
            throw new Options.Wrong(
                    "示范村寨只有 1400 台，更多请用 --device-prefix",
                    "the village has 1,400 such devices; for more give --device-prefix");
        }
        Duration limit = Duration.ofSeconds(options.whole("--seconds", 600, 1, 86_400));
        LoadSettings settings = LoadSettings.onVillage(
                broker(options),
                area(options),
                Math.min(devices, 1_400),
                (int) options.whole("--messages-per-second", 1_000, 1, 1_000_000),
                options.whole("--count", 10_000, 1, 1_000_000_000L),
                limit);
        if (prefix != null) {
            settings = settings.withDevices(options.text("--kind", "power"), LoadSettings.numbered(prefix, devices));
        }
        settings = settings.withFirstSeq(options.whole("--first-seq", 1, 0, Long.MAX_VALUE / 2))
                .withConnections((int) options.whole("--connections", 4, 1, 200));
        LoadPublisher.Result result = publish(settings, options.text("--acknowledged-file"));
        out.println(String.format(
                Locale.ROOT,
                "已发送 / sent %d, 已确认 / acknowledged %d, 失败 / failed %d, %.0f 条每秒 / messages/s, %s",
                result.sent(),
                result.acknowledged(),
                result.failed(),
                result.messagesPerSecond(),
                result.end()));
        return result.end() == LoadPublisher.End.COMPLETED && result.failed() == 0 ? 0 : FAILED;
    }

    private static LoadPublisher.Result publish(LoadSettings settings, @Nullable String file)
            throws InterruptedException {
        if (file == null) {
            return new LoadPublisher(settings, message -> {}).run();
        }
        try (AcknowledgedFile record = new AcknowledgedFile(Files.newBufferedWriter(Path.of(file)))) {
            return new LoadPublisher(settings, record::add).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String usage() {
        try (var text = SimulatorMain.class.getResourceAsStream("/simulator-usage.txt")) {
            return text == null ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
