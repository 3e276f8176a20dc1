package org.scenicwatch.dashboard.access;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a JSON body cannot be read, and what would be right there.
 *
 * @param field the path of the field, as {@code parties[1].role}; none: the text itself is no JSON
 * @param text what people read
 */
record UnreadableBody(@Nullable String field, LocalText text) {

    private static final JsonMapper WORDS = new JsonMapper();
    private static final int MOST_WORDS = 40;

    /** Reads it off what the converter of the body threw. */
    static UnreadableBody of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException unread) {
                String field = path(unread.getPath());
                return field.isEmpty() ? notJson(unread.getLocation()) : wrongField(field, words(unread));
            }
        }
        return new UnreadableBody(
                null, new LocalText("请求内容无法读取，请检查格式。", "The request body cannot be read; check its form."));
    }

    private static UnreadableBody notJson(@Nullable TokenStreamLocation at) {
        int line = at == null ? 0 : at.getLineNr();
        int column = at == null ? 0 : at.getColumnNr();
        return line < 1
                ? new UnreadableBody(
                        null, new LocalText("请求内容不是有效的 JSON。", "The request body is no JSON that can be read."))
                : new UnreadableBody(
                        null,
                        new LocalText(
                                "请求内容不是有效的 JSON，问题在第 " + line + " 行第 " + column + " 列附近。",
                                "The request body is no JSON that can be read; look near line " + line + ", column "
                                        + column + "."));
    }

    private static UnreadableBody wrongField(String field, List<String> words) {
        return words.isEmpty()
                ? new UnreadableBody(
                        field,
                        new LocalText(
                                "字段 " + field + " 的内容或类型不正确。",
                                "The field " + field + " holds something of a wrong kind or form."))
                : new UnreadableBody(
                        field,
                        new LocalText(
                                "字段 " + field + " 的取值不正确，可以是：" + String.join("、", words) + "。",
                                "The field " + field + " takes one of: " + String.join(", ", words) + "."));
    }

    private static String path(List<JacksonException.Reference> path) {
        return path.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** The words that a field of fixed words takes; empty for any other. */
    private static List<String> words(JacksonException unread) {
        Class<?> type = null;
        if (unread instanceof InvalidFormatException wrong) {
            type = wrong.getTargetType();
        } else if (unread instanceof ValueInstantiationException refused) {
            JavaType refusedType = refused.getType();
            type = refusedType == null ? null : refusedType.getRawClass();
        }
        return type == null || !type.isEnum() || type.getEnumConstants().length > MOST_WORDS
                ? List.of()
                : Arrays.stream(type.getEnumConstants())
                        .map(word -> WORDS.convertValue(word, String.class))
                        .toList();
    }
}
