package org.scenicwatch.standalone.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One setting: its property, its option on the command line if it has one, its default and what it means. */
public enum Setting {
    PORT("scenicwatch.port", "port", "8080", "网页端口", "port of the web pages"),
    HOST(
            "scenicwatch.host",
            "host",
            "127.0.0.1",
            "网页监听地址，0.0.0.0 表示对外开放",
            "address the web pages listen on; 0.0.0.0 opens them to the network"),
    MQTT_PORT("scenicwatch.mqtt.port", "mqtt-port", "1883", "内置 MQTT 服务端口", "port of the embedded MQTT broker"),
    MQTT_HOST(
            "scenicwatch.mqtt.host",
            "mqtt-host",
            "127.0.0.1",
            "内置 MQTT 服务监听地址",
            "address the embedded MQTT broker listens on"),
    MQTT_TLS_CERT(
            "scenicwatch.mqtt.tls.cert",
            "mqtt-tls-cert",
            null,
            "内置 MQTT 服务的证书（PEM），给出后开通加密端口",
            "certificate chain of the embedded broker (PEM); opens its encrypted port"),
    MQTT_TLS_KEY("scenicwatch.mqtt.tls.key", "mqtt-tls-key", null, "内置 MQTT 服务的私钥（PEM）", "private key beside it (PEM)"),
    MQTT_TLS_PORT("scenicwatch.mqtt.tls.port", "mqtt-tls-port", "8883", "MQTT 加密端口", "encrypted MQTT port"),
    MQTT_TLS_CLIENT_CA(
            "scenicwatch.mqtt.tls.client-ca",
            null,
            null,
            "设备证书的签发机构（PEM），给出后设备可凭证书接入",
            "authorities of device certificates (PEM); lets devices come in by certificate"),
    MQTT_TLS_CRL("scenicwatch.mqtt.tls.crl", null, null, "设备证书的吊销列表", "revocation list of device certificates"),
    MQTT_TLS_CLIENT_AUTH(
            "scenicwatch.mqtt.tls.client-auth",
            null,
            "optional",
            "加密端口是否必须出示设备证书：optional 或 required",
            "whether devices must show a certificate on the encrypted port: optional or required"),
    HOME("scenicwatch.home", "home", "var", "数据目录", "folder that holds all data"),
    DEMO("scenicwatch.demo", null, "true", "是否运行示范村寨", "whether the simulated demo village runs (--no-demo: false)"),
    TLS_CERT("scenicwatch.tls.cert", "tls-cert", null, "HTTPS 证书（PEM）", "certificate chain for https (PEM)"),
    TLS_KEY("scenicwatch.tls.key", "tls-key", null, "HTTPS 私钥（PEM）", "private key for https (PEM)"),
    PUBLIC_URL(
            "scenicwatch.public-url",
            "public-url",
            null,
            "游客看到的网址，写入二维码和短信",
            "address that visitors reach, put into QR codes and messages"),
    AREA("scenicwatch.area", "area", "xijiang", "景区代码", "code of the scenic area"),
    TIME_ZONE("scenicwatch.time-zone", null, "Asia/Shanghai", "时区", "time zone of the area"),
    DB_URL(
            "scenicwatch.db.url",
            null,
            null,
            "外部数据库 JDBC 地址；不填则用内置 PostgreSQL",
            "JDBC URL of an outside database; empty: the embedded PostgreSQL"),
    DB_USER("scenicwatch.db.user", null, null, "外部数据库用户", "user of the outside database"),
    DB_PASSWORD("scenicwatch.db.password", null, null, "外部数据库密码", "password of the outside database"),
    MQTT_URL(
            "scenicwatch.mqtt.url",
            null,
            null,
            "外部 MQTT 服务地址；不填则用内置服务",
            "URL of an outside MQTT broker (tcp://host:1883); empty: the embedded one"),
    MQTT_USER("scenicwatch.mqtt.user", null, null, "平台在外部 MQTT 服务上的用户", "the platform's user at the outside broker"),
    MQTT_PASSWORD(
            "scenicwatch.mqtt.password",
            null,
            null,
            "平台在外部 MQTT 服务上的密码",
            "the platform's password at the outside broker"),
    MQTT_CA(
            "scenicwatch.mqtt.ca",
            null,
            null,
            "外部 MQTT 服务证书的签发机构（PEM）",
            "authorities of the outside broker's certificate (PEM); empty: those that Java knows"),
    ADMIN_PASSWORD(
            "scenicwatch.admin-password",
            null,
            null,
            "首次启动时第一个管理员的密码；不填则自动生成",
            "first administrator's password at the first start; empty: generated");

    private final String property;
    private final @Nullable String option;
    private final @Nullable String fallback;
    private final String zh;
    private final String en;

    Setting(String property, @Nullable String option, @Nullable String fallback, String zh, String en) {
        this.property = property;
        this.option = option;
        this.fallback = fallback;
        this.zh = zh;
        this.en = en;
    }

    /** The property's name, for example {@code scenicwatch.mqtt.port}. */
    public String property() {
        return property;
    }

    /** The environment variable's name, for example {@code SCENICWATCH_MQTT_PORT}. */
    public String variable() {
        return property.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    Optional<String> option() {
        return Optional.ofNullable(option);
    }

    Optional<String> fallback() {
        return Optional.ofNullable(fallback);
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    static Optional<Setting> ofOption(String name) {
        return Arrays.stream(values())
                .filter(setting -> name.equals(setting.option) || name.equals(setting.property))
                .findFirst();
    }

    static List<String> options() {
        return Arrays.stream(values())
                .flatMap(setting -> setting.option().stream())
                .toList();
    }
}
