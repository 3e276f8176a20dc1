package org.scenicwatch.simulator;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options of a command line: {@code --name value}, {@code --name=value}, and switches without a value. */
final class Options {
    /** A wrong option; the message says what is wrong, in both languages. */
    static final class Wrong extends RuntimeException {
        Wrong(String zh, String en) {
            super(zh + " / " + en);
        }
    }

    private final Map<String, String> values = new HashMap<>();

    private Options() {}

    /**
     * Reads a command line.
     *
     * @throws Wrong when an option is unknown, lacks its value, or is given twice
     */
    static Options of(String[] arguments, Set<String> withValue, Set<String> switches) {
        Options options = new Options();
        Deque<String> left = new ArrayDeque<>(Arrays.asList(arguments));
        while (!left.isEmpty()) {
            String word = left.remove();
            int equals = word.indexOf('=');
            String name = equals > 0 ? word.substring(0, equals) : word;
            if (!switches.contains(name) && !withValue.contains(name)) {
                throw new Wrong("未知选项 " + word, "unknown option " + word);
            }
            String value = "true";
            if (withValue.contains(name)) {
                String next = equals > 0 ? word.substring(equals + 1) : left.poll();
                if (next == null || next.isBlank()) {
                    throw new Wrong("选项 " + name + " 缺少值", "option " + name + " needs a value");
                }
                value = next;
            }
            if (options.values.putIfAbsent(name, value) != null) {
                throw new Wrong("选项 " + name + " 重复", "option " + name + " is given twice");
            }
        }
        return options;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable
    String text(String name) {
        return values.get(name);
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** A whole number in a range. */
    long whole(String name, long otherwise, long least, long most) {
        String text = values.get(name);
        try {
            long number = text == null ? otherwise : Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the same message.
        }
        throw range(name, String.valueOf(text), String.valueOf(least), String.valueOf(most));
    }

    /** A number in a range. */
    double number(String name, double otherwise, double least, double most) {
        String text = values.get(name);
        try {
            double number = text == null ? otherwise : Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Falls through to the same message.
        }
        throw range(name, String.valueOf(text), String.valueOf(least), String.valueOf(most));
    }

    private static Wrong range(String name, String text, String least, String most) {
        return new Wrong(
                "选项 " + name + " 的值 " + text + " 不对，应为 " + least + " 到 " + most,
                "option " + name + ": " + text + " is not a number from " + least + " to " + most);
    }

    /** Refuses options that do not belong to what was asked for. */
    void allowOnly(String action, List<String> names) {
        values.keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Wrong(
                            "选项 " + name + " 不能与 " + action + " 同用", "option " + name + " does not go with " + action);
                });
    }
}
