package org.scenicwatch.standalone;

import java.time.Duration;
import java.util.Locale;
import org.scenicwatch.core.identity.FirstStart;
import org.scenicwatch.simulator.Simulator;
import org.scenicwatch.simulator.village.VillageTeams;
import org.scenicwatch.standalone.settings.Home;
import org.scenicwatch.standalone.settings.Settings;

/** What a person at the terminal needs when everything runs. */
final class Greeting {

    private static final String EXAMPLE_TOPIC = "hydrant/H-001/telemetry";
    private static final String EXAMPLE_PAYLOAD = "{\"values\":{\"pressure\":0.09}}";

    private final Settings settings;
    private final Home home;
    private final FirstStart firstStart;
    private final DemoGateway gateway;
    private final DemoPhone phone;

    Greeting(Settings settings, Home home, FirstStart firstStart, DemoGateway gateway, DemoPhone phone) {
        this.settings = settings;
        this.home = home;
        this.firstStart = firstStart;
        this.gateway = gateway;
        this.phone = phone;
    }

    void say(Duration took) {
        Console.say(String.format(Locale.ROOT, "%nScenic Watch 就绪 | ready (%.1f s)", took.toMillis() / 1000.0));
        line("控制台 console", settings.localUrl() + "/");
        line("投诉页 report page", settings.localUrl() + "/report" + (settings.demo() ? "?place=house-0001" : ""));
        settings.publicUrl().ifPresent(url -> line("对外网址 public URL", url.toString()));
        firstStart
                .takeGeneratedPassword()
                .ifPresent(password -> line(
                        "管理员 administrator", FirstStart.LOGIN + " / " + password + "   (只显示这一次 | shown only now)"));
        if (settings.demo()) {
            line("示范村寨 demo village", "模拟数据 | all data is synthetic");
            line(
                    "手机页 phone page",
                    settings.localUrl() + "/field   " + VillageTeams.PHONE_LOGIN + " / " + phone.password());
            line("发布读数 publish", publishLine());
            line("演练场景 scenarios", "deploy/scenario.sh " + String.join(" | ", Simulator.scenarioNames()));
        }
        line("数据 data", home.root() + (settings.database().isPresent() ? "  (数据库在外部 | database outside)" : ""));
        line("日志 log", home.log().resolve("scenic-watch.log").toString());
        line("停止 stop", "Ctrl-C");
        if (settings.plainHttpBeyondLoopback()) {
            Console.say("  警告：网页未加密地对外开放，登录名和密码可被窃听。请用 --tls-cert/--tls-key 或反向代理。 | Warning: pages"
                    + " are open to the network unencrypted, passwords can be read on the way. Use --tls-cert/--tls-key or"
                    + " a reverse proxy.");
        }
    }

    private String publishLine() {
        return "mosquitto_pub -h " + settings.brokerHost() + " -p " + settings.brokerPort() + " -u "
                + DemoGateway.CLIENT + " -P " + gateway.secret() + " -q 1 -t scenic/" + settings.area() + "/"
                + EXAMPLE_TOPIC + " -m '" + EXAMPLE_PAYLOAD + "'";
    }

    private static void line(String name, String value) {
        int width = 0;
        for (char letter : name.toCharArray()) {
            width += letter > 0x2E80 ? 2 : 1;
        }
        Console.say("  " + name + " ".repeat(Math.max(1, 24 - width)) + value);
    }
}
