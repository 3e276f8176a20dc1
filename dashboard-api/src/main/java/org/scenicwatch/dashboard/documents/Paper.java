package org.scenicwatch.dashboard.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.access.ApiProblem;

/**
 * A document as it is printed, without its looks.
 *
 * @param office who issues it
 * @param title its name
 * @param number its number; none: it is a draft and is marked so
 * @param opening the lines above the text
 * @param paragraphs the text
 * @param signatures who signs
 * @param dated the day, as people write it
 */
record Paper(
        String office,
        String title,
        @Nullable String number,
        List<String> opening,
        List<String> paragraphs,
        List<String> signatures,
        String dated) {

    /**
     * Fills a template in.
     *
     * @param given what a person filled in
     * @param automatic what the platform knows
     * @throws ApiProblem 422 with the field that is missing, unknown or too long
     */
    static Paper of(
            DocumentTemplates.Template template,
            Map<String, String> given,
            Map<String, String> automatic,
            String office,
            @Nullable String number,
            String dated) {
        Map<String, String> values = new java.util.HashMap<>(automatic);
        for (DocumentTemplates.Field field : template.fields()) {
            String value = given.getOrDefault(field.id(), "").strip();
            if (value.isEmpty() && field.required()) {
                throw ApiProblem.field(
                        "fields." + field.id(),
                        "document.field-required",
                        "请填写：" + field.title().zh(),
                        "Fill in: " + field.title().en());
            }
            if (value.length() > (field.isLong() ? 4_000 : 200)) {
                throw ApiProblem.field(
                        "fields." + field.id(),
                        "document.field-too-long",
                        "过长：" + field.title().zh(),
                        "Too long: " + field.title().en());
            }
            values.put(field.id(), value);
        }
        for (String id : given.keySet()) {
            if (template.fields().stream().noneMatch(field -> field.id().equals(id))) {
                throw ApiProblem.field(
                        "fields." + id, "document.unknown-field", "没有此项：" + id, "There is no such field: " + id);
            }
        }
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : template.body()) {
            String text = filled(paragraph, values);
            if (text != null) {
                paragraphs.add(text);
            }
        }
        String opening = filled(template.opening(), values);
        return new Paper(
                office,
                template.kind().title().zh(),
                number,
                opening == null ? List.of() : opening.lines().toList(),
                paragraphs,
                template.signatures(),
                dated);
    }

    /** Null when it names something that was left empty. */
    private static @Nullable String filled(String text, Map<String, String> values) {
        Matcher found = DocumentTemplates.PLACEHOLDER.matcher(text);
        StringBuilder result = new StringBuilder();
        while (found.find()) {
            String value = values.getOrDefault(found.group(1), "");
            if (value.isEmpty()) {
                return null;
            }
            found.appendReplacement(result, Matcher.quoteReplacement(value));
        }
        return found.appendTail(result).toString();
    }
}
