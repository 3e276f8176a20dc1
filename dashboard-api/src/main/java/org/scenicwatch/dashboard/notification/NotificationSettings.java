package org.scenicwatch.dashboard.notification;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.env.Environment;

/**
 * Reads {@code scenicwatch.notification.*}. A value that cannot be used stops the start with its name. A secret stands in
 * the setting itself, or in the file that the same name with {@code -file} names.
 */
final class NotificationSettings {

    private static final String PREFIX = "scenicwatch.notification.";
    private static final int HIGHEST_PORT = 65_535;

    private final Environment environment;

    NotificationSettings(Environment environment) {
        this.environment = environment;
    }

    /** A setting with its whole name, for messages. */
    static String name(String key) {
        return PREFIX + key;
    }

    /** Whether this is the demonstration with its synthetic village. */
    boolean isDemo() {
        return "true".equals(environment.getProperty("scenicwatch.demo"));
    }

    String text(String key, String otherwise) {
        String value = environment.getProperty(PREFIX + key, "").strip();
        return value.isEmpty() ? otherwise : value;
    }

    String required(String key) {
        String value = text(key, "");
        if (value.isEmpty()) {
            throw wrong(key, "is required");
        }
        return value;
    }

    String oneOf(String key, String otherwise, String... words) {
        String value = text(key, otherwise);
        List<String> allowed = Arrays.asList(words);
        if (!allowed.contains(value)) {
            throw wrong(key, "must be one of " + allowed + ", not \"" + value + "\"");
        }
        return value;
    }

    boolean flag(String key) {
        return oneOf(key, "false", "true", "false").equals("true");
    }

    int number(String key, int otherwise, int least, int most) {
        String value = text(key, Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        throw wrong(key, "must be a number from " + least + " to " + most + ", not \"" + value + "\"");
    }

    int port(String key, int otherwise) {
        return number(key, otherwise, 1, HIGHEST_PORT);
    }

    Duration seconds(String key, int otherwise, int least, int most) {
        return Duration.ofSeconds(number(key, otherwise, least, most));
    }

    URI url(String key) {
        String value = required(key);
        try {
            URI url = new URI(value);
            String scheme = url.getScheme();
            if (("http".equals(scheme) || "https".equals(scheme)) && url.getHost() != null && url.getQuery() == null) {
                return url;
            }
        } catch (java.net.URISyntaxException e) {
            // Told below, like an address of another kind.
        }
        throw wrong(key, "must be an http or https address without a query");
    }

    String secret(String key) {
        String value = text(key, "");
        String file = text(key + "-file", "");
        if (value.isEmpty() == file.isEmpty()) {
            throw wrong(key, "or " + name(key) + "-file is required, and not both");
        }
        if (!value.isEmpty()) {
            return value;
        }
        try {
            String read = Files.readString(Path.of(file)).strip();
            if (!read.isEmpty()) {
                return read;
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(name(key) + "-file names a file that cannot be read: " + file, e);
        }
        throw wrong(key + "-file", "names an empty file");
    }

    /** A secret that may be left out, as for a mail server that asks nobody who they are. */
    String optionalSecret(String key) {
        return text(key, "").isEmpty() && text(key + "-file", "").isEmpty() ? "" : secret(key);
    }

    static IllegalArgumentException wrong(String key, String what) {
        return new IllegalArgumentException(name(key) + " " + what);
    }
}
