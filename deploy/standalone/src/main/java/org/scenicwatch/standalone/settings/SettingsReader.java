package org.scenicwatch.standalone.settings;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** Reads the settings from arguments, properties, environment and file, in this order, and refuses what is malformed. */
public final class SettingsReader {

    /** The file in the home folder that may hold settings. */
    public static final String FILE = "scenicwatch.properties";

    private static final List<String> PASSED_ON =
            List.of("scenicwatch.", "spring.", "server.", "logging.", "management.");
    private static final Pattern AREA = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Map<String, String> properties;
    private final Map<String, String> environment;
    private final Map<Setting, String> given = new EnumMap<>(Setting.class);
    private final Map<Setting, String> origin = new EnumMap<>(Setting.class);
    private final Map<String, String> further = new HashMap<>();

    public SettingsReader(Map<String, String> properties, Map<String, String> environment) {
        this.properties = properties;
        this.environment = environment;
    }

    /** Whether the arguments ask for the help page only. */
    public static boolean asksForHelp(String... arguments) {
        for (String argument : arguments) {
            if ("--help".equals(argument) || "-h".equals(argument)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The settings.
     *
     * @throws StartRefused for an unknown option or a value that cannot be meant, naming it and the way out
     */
    public Settings read(String... arguments) {
        fromArguments(arguments);
        for (Setting setting : Setting.values()) {
            String property = properties.get(setting.property());
            if (property != null) {
                offer(setting, property, setting.property());
            }
            String variable = environment.get(setting.variable());
            if (variable != null) {
                offer(setting, variable, setting.variable());
            }
        }
        Path home = home();
        fromFile(home.resolve(FILE));
        return settings(home);
    }

    private void fromArguments(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            String argument = arguments[i];
            if (!argument.startsWith("--")) {
                throw unknown(argument);
            }
            int equals = argument.indexOf('=');
            String name = argument.substring(2, equals < 0 ? argument.length() : equals);
            if (equals < 0 && ("no-demo".equals(name) || "demo".equals(name))) {
                choose(Setting.DEMO, Boolean.toString("demo".equals(name)), argument);
                continue;
            }
            Optional<Setting> setting = Setting.ofOption(name);
            if (setting.isEmpty()) {
                if (equals > 0 && PASSED_ON.stream().anyMatch(name::startsWith)) {
                    further.put(name, argument.substring(equals + 1));
                    continue;
                }
                throw unknown("--" + name);
            }
            if (equals < 0 && i + 1 == arguments.length) {
                throw new StartRefused("选项 --" + name + " 后面缺少值。", "option --" + name + " needs a value after it.");
            }
            choose(setting.get(), equals < 0 ? arguments[++i] : argument.substring(equals + 1), "--" + name);
        }
    }

    private static StartRefused unknown(String argument) {
        String known =
                String.join(", ", Setting.options().stream().map(o -> "--" + o).toList()) + ", --no-demo, --help";
        return new StartRefused(
                "不认识选项 " + argument + "。可用：" + known + "。", "unknown option " + argument + ". Known: " + known + ".");
    }

    /** Of two options of one name the later one counts, as everywhere. */
    private void choose(Setting setting, String value, String from) {
        given.remove(setting);
        offer(setting, value, from);
    }

    private void offer(Setting setting, String value, String from) {
        if (!given.containsKey(setting) && !value.isBlank()) {
            given.put(setting, value.strip());
            origin.put(setting, from);
        }
    }

    private void fromFile(Path file) {
        if (!Files.exists(file)) {
            return;
        }
        Properties content = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            content.load(reader);
        } catch (IOException | IllegalArgumentException broken) {
            throw new StartRefused(
                    "读不了设置文件 " + file + "，请检查其内容和权限。",
                    "the settings file " + file + " cannot be read; check its content and permissions.",
                    broken);
        }
        for (String name : content.stringPropertyNames()) {
            Optional<Setting> setting =
                    Setting.ofOption(name).filter(known -> known.property().equals(name));
            if (setting.isPresent()) {
                offer(setting.get(), content.getProperty(name), name + " (" + file + ")");
            } else if (PASSED_ON.stream().anyMatch(name::startsWith)) {
                further.putIfAbsent(name, content.getProperty(name));
            } else {
                throw new StartRefused(
                        "设置文件 " + file + " 里有不认识的项 " + name + "，请改正或删除。",
                        "unknown entry " + name + " in " + file + "; correct or remove it.");
            }
        }
    }

    private Settings settings(Path home) {
        Optional<Settings.Tls> tls = tls();
        String host = text(Setting.HOST);
        int port = port(Setting.PORT);
        int mqttPort = port(Setting.MQTT_PORT);
        Optional<Settings.OutsideBroker> broker = broker();
        if (broker.isEmpty() && port == mqttPort) {
            throw new StartRefused(
                    "网页和 MQTT 不能同用端口 " + port + "，请用 --mqtt-port 换一个。",
                    "the web pages and MQTT cannot share port " + port + "; choose another with --mqtt-port.");
        }
        Optional<Settings.MqttTls> mqttTls = mqttTls();
        mqttTls.map(Settings.MqttTls::port)
                .filter(other -> broker.isEmpty() && (other == port || other == mqttPort))
                .ifPresent(other -> {
                    throw new StartRefused(
                            "MQTT 加密端口不能与其他端口同为 " + other + "，请用 --mqtt-tls-port 换一个。",
                            "the encrypted MQTT port cannot be " + other
                                    + " as another is; choose another with --mqtt-tls-port.");
                });
        return new Settings(
                host,
                port,
                text(Setting.MQTT_HOST),
                mqttPort,
                home,
                bool(Setting.DEMO),
                area(),
                timeZone(),
                tls,
                mqttTls,
                database(),
                broker,
                publicUrl(),
                optional(Setting.ADMIN_PASSWORD),
                Map.copyOf(further));
    }

    private Path home() {
        try {
            return Path.of(text(Setting.HOME)).toAbsolutePath().normalize();
        } catch (InvalidPathException broken) {
            throw broken(Setting.HOME, "一个目录路径", "the path of a folder", broken);
        }
    }

    private String area() {
        String area = text(Setting.AREA);
        if (!AREA.matcher(area).matches()) {
            throw broken(Setting.AREA, "1-64 个字母、数字、点、下划线或连字符", "1-64 of A-Z a-z 0-9 . _ -", null);
        }
        return area;
    }

    private ZoneId timeZone() {
        try {
            return ZoneId.of(text(Setting.TIME_ZONE));
        } catch (DateTimeException broken) {
            throw broken(Setting.TIME_ZONE, "时区名，例如 Asia/Shanghai", "a zone's name such as Asia/Shanghai", broken);
        }
    }

    private Optional<Settings.Tls> tls() {
        Optional<String> certificate = optional(Setting.TLS_CERT);
        Optional<String> key = optional(Setting.TLS_KEY);
        if (certificate.isPresent() != key.isPresent()) {
            throw new StartRefused(
                    "--tls-cert 和 --tls-key 必须一起给出。", "--tls-cert and --tls-key must be given together.");
        }
        return certificate.map(file -> new Settings.Tls(
                Path.of(file).toAbsolutePath().normalize(),
                Path.of(key.orElseThrow()).toAbsolutePath().normalize()));
    }

    private Optional<Settings.OutsideDatabase> database() {
        Optional<String> url = optional(Setting.DB_URL);
        if (url.isPresent() && !url.get().startsWith("jdbc:postgresql:")) {
            throw broken(Setting.DB_URL, "jdbc:postgresql://主机:端口/库名", "jdbc:postgresql://host:port/name", null);
        }
        return url.map(value -> new Settings.OutsideDatabase(
                value,
                optional(Setting.DB_USER).orElse("scenicwatch"),
                optional(Setting.DB_PASSWORD).orElse("")));
    }

    private Optional<Settings.OutsideBroker> broker() {
        Optional<String> url = optional(Setting.MQTT_URL);
        if (url.isPresent() && !url.get().matches("(tcp|ssl)://[^:/\\s]+:[0-9]{1,5}")) {
            throw broken(Setting.MQTT_URL, "tcp://主机:端口 或 ssl://主机:端口", "tcp://host:port or ssl://host:port", null);
        }
        return url.map(value -> new Settings.OutsideBroker(
                value,
                optional(Setting.MQTT_USER).orElse(""),
                optional(Setting.MQTT_PASSWORD).orElse(""),
                file(Setting.MQTT_CA)));
    }

    private Optional<Settings.MqttTls> mqttTls() {
        Optional<Path> certificate = file(Setting.MQTT_TLS_CERT);
        Optional<Path> key = file(Setting.MQTT_TLS_KEY);
        if (certificate.isPresent() != key.isPresent()) {
            throw new StartRefused(
                    "--mqtt-tls-cert 和 --mqtt-tls-key 必须一起给出。",
                    "--mqtt-tls-cert and --mqtt-tls-key must be given together.");
        }
        Optional<Path> authorities = file(Setting.MQTT_TLS_CLIENT_CA);
        String auth = text(Setting.MQTT_TLS_CLIENT_AUTH);
        if (!auth.equals("optional") && !auth.equals("required")) {
            throw broken(Setting.MQTT_TLS_CLIENT_AUTH, "optional 或 required", "optional or required", null);
        }
        if (authorities.isEmpty()
                && (auth.equals("required") || file(Setting.MQTT_TLS_CRL).isPresent())) {
            throw new StartRefused(
                    "要求设备证书或给出吊销列表时，必须用 scenicwatch.mqtt.tls.client-ca 给出签发机构。",
                    "device certificates and their revocation list need scenicwatch.mqtt.tls.client-ca.");
        }
        return certificate.map(found -> new Settings.MqttTls(
                port(Setting.MQTT_TLS_PORT),
                found,
                key.orElseThrow(),
                authorities,
                file(Setting.MQTT_TLS_CRL),
                auth.equals("required")));
    }

    private Optional<Path> file(Setting setting) {
        return optional(setting).map(name -> Path.of(name).toAbsolutePath().normalize());
    }

    private Optional<URI> publicUrl() {
        Optional<String> given = optional(Setting.PUBLIC_URL);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        String text = given.get().replaceAll("/+$", "");
        if (!text.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            throw broken(
                    Setting.PUBLIC_URL, "http:// 或 https:// 开头的网址", "an address that starts http:// or https://", null);
        }
        return Optional.of(URI.create(text));
    }

    private int port(Setting setting) {
        String text = text(setting);
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw broken(setting, "1 到 65535 的端口号", "a port from 1 to 65535", null);
        }
        return Integer.parseInt(text);
    }

    private boolean bool(Setting setting) {
        String text = text(setting);
        if (!"true".equals(text) && !"false".equals(text)) {
            throw broken(setting, "true 或 false", "true or false", null);
        }
        return Boolean.parseBoolean(text);
    }

    private Optional<String> optional(Setting setting) {
        return Optional.ofNullable(given.get(setting)).or(setting::fallback);
    }

    private String text(Setting setting) {
        return optional(setting).orElse("");
    }

    private StartRefused broken(
            Setting setting, String zhExpected, String enExpected, @org.jspecify.annotations.Nullable Exception cause) {
        String name = origin.getOrDefault(setting, setting.property());
        String value = text(setting);
        String zh = name + " 的值“" + value + "”不对，应为" + zhExpected + "。";
        String en = name + " has the value \"" + value + "\" but must be " + enExpected + ".";
        return cause == null ? new StartRefused(zh, en) : new StartRefused(zh, en, cause);
    }
}
