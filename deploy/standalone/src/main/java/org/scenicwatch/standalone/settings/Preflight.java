package org.scenicwatch.standalone.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks, before anything is started, whether this machine can carry what the settings ask for. */
public final class Preflight {

    private Preflight() {}

    /** @throws StartRefused for a port in use, an address of another machine or an unreadable certificate */
    public static void check(Settings settings) {
        settings.tls().ifPresent(tls -> {
            readable(tls.certificate(), "--tls-cert");
            readable(tls.key(), "--tls-key");
        });
        settings.broker().flatMap(Settings.OutsideBroker::authorities).ifPresent(ca -> readable(ca, Setting.MQTT_CA));
        free(settings.host(), settings.port(), Setting.HOST, Setting.PORT);
        if (settings.broker().isEmpty()) {
            free(settings.mqttHost(), settings.mqttPort(), Setting.MQTT_HOST, Setting.MQTT_PORT);
            settings.mqttTls().ifPresent(tls -> {
                readable(tls.certificate(), Setting.MQTT_TLS_CERT);
                readable(tls.key(), Setting.MQTT_TLS_KEY);
                tls.clientAuthorities().ifPresent(ca -> readable(ca, Setting.MQTT_TLS_CLIENT_CA));
                tls.revocationList().ifPresent(list -> readable(list, Setting.MQTT_TLS_CRL));
                free(settings.mqttHost(), tls.port(), Setting.MQTT_HOST, Setting.MQTT_TLS_PORT);
            });
        }
    }

    private static void readable(Path file, Setting setting) {
        readable(file, setting.option().map(option -> "--" + option).orElse(setting.property()));
    }

    private static void readable(Path file, String option) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new StartRefused(
                    option + " 指的文件 " + file + " 不存在或不可读，请给出 PEM 文件。",
                    "the file " + file + " of " + option + " is missing or cannot be read; name a PEM file.");
        }
    }

    private static void free(String host, int port, Setting hostSetting, Setting portSetting) {
        InetAddress address;
        try {
            address = InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw elsewhere(host, hostSetting, unknown);
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException refused) {
            String reason = String.valueOf(refused.getMessage());
            if (reason.contains("assign")) {
                throw elsewhere(address.getHostAddress(), hostSetting, refused);
            }
            String option = "--" + portSetting.option().orElse("");
            if (port < 1024 && reason.contains("denied")) {
                throw new StartRefused(
                        "1024 以下的端口 " + port + " 需要特权，请用 " + option + " 换一个。",
                        "port " + port + " below 1024 needs privileges; choose another with " + option + ".",
                        refused);
            }
            throw inUse(port, portSetting, refused);
        }
    }

    /** The refusal for a port that somebody else holds. */
    public static StartRefused inUse(int port, Setting portSetting, Throwable cause) {
        String option = "--" + portSetting.option().orElse("");
        int other = port < 60_000 ? port + 1 : port - 1;
        return new StartRefused(
                "端口 " + port + "（" + portSetting.zh() + "）已被占用。请停止占用它的程序，或换一个：" + option + " " + other,
                "port " + port + " (" + portSetting.en() + ") is in use. Stop what uses it, or choose another: "
                        + option + " " + other,
                cause);
    }

    private static StartRefused elsewhere(String host, Setting setting, Throwable cause) {
        String option = "--" + setting.option().orElse("");
        return new StartRefused(
                "本机没有地址 " + host + "，请用 " + option + " 给出本机地址，例如 127.0.0.1 或 0.0.0.0。",
                "this machine has no address " + host + "; name one of its own with " + option
                        + ", such as 127.0.0.1 or 0.0.0.0.",
                cause);
    }
}
