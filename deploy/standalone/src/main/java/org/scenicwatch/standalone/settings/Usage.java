package org.scenicwatch.standalone.settings;

import java.util.Locale;

/** The text of {@code --help}: every option, property and environment variable with its default. */
public final class Usage {

    private Usage() {}

    /** The help text, Chinese and English side by side, with a line break at its end. */
    public static String text() {
        StringBuilder text = new StringBuilder(4096);
        text.append("用法 Usage: deploy/run.sh [选项 options]\n\n");
        for (Setting setting : Setting.values()) {
            String option = setting == Setting.DEMO
                    ? "--no-demo"
                    : setting.option().map(name -> "--" + name + " …").orElse("");
            text.append(
                    String.format(Locale.ROOT, "  %-17s %-28s %s%n", option, setting.variable(), setting.property()));
            text.append(String.format(
                    Locale.ROOT,
                    "  %-17s %s | %s%s%n",
                    "",
                    setting.zh(),
                    setting.en(),
                    setting.fallback().map(value -> " [" + value + "]").orElse("")));
        }
        text.append(String.format(Locale.ROOT, "  %-17s %s%n", "--help", "显示本页 | this page"));
        text.append("\n优先级：选项 > Java 属性 > 环境变量 > <home>/scenicwatch.properties > 默认值\n");
        text.append("Precedence: option > Java property > environment > <home>/scenicwatch.properties > default\n");
        return text.toString();
    }
}
