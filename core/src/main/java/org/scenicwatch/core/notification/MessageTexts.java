package org.scenicwatch.core.notification;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.scenicwatch.core.LocalText;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The texts of messages in both languages, shipped as {@code notification/texts.json}. A text names its parameters in
 * braces: {@code {place}}, {@code {kind}}, {@code {time}}, of a case {@code {number}} and {@code {link}},
 * and to a complainant or the reporter of a hazard {@code {code}}, {@code {body}} and {@code {points}}.
 */
@Component
public class MessageTexts {

    /** The text that takes an alarm back. */
    public static final String ALL_CLEAR = "all-clear";

    /** The text that asks everybody on duty to look for somebody. */
    public static final String LOST_PERSON = "lost-person";

    /** The text that tells everybody on duty that a team at an incident misses people. */
    public static final String CREW_MISSING = "crew-missing";

    /** The text that tells everybody on duty that teams at an incident do not answer a roll-call. */
    public static final String CREW_SILENT = "crew-silent";

    /** The text that has everybody leave the place of an incident. */
    public static final String WITHDRAWAL = "withdrawal";

    /** The text that tells whoever sent a lead that its answer is late. */
    public static final String LEAD_OVERDUE = "lead-overdue";

    /** The text that calls a household group; its {@code {link}} leads to the page on which they answer. */
    private static final String FIRE_NEIGHBOURS = "fire-neighbours";

    private static final String RESOURCE = "/notification/texts.json";

    private record Sheet(Map<String, LocalText> templates, Map<String, LocalText> kinds, LocalText otherKind) {}

    private final Sheet sheet;

    /** The shipped texts. */
    public MessageTexts() {
        try (InputStream in = Objects.requireNonNull(MessageTexts.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            sheet = JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, Sheet.class);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + RESOURCE, e);
        }
    }

    /** Whether there is such a text. */
    public boolean has(String template) {
        return sheet.templates().containsKey(template);
    }

    /** Whether the text's link is the one by which a household group answers. */
    public boolean isForHouses(String template) {
        return template.equals(FIRE_NEIGHBOURS);
    }

    /** All texts by id. */
    public Map<String, LocalText> templates() {
        return Map.copyOf(sheet.templates());
    }

    /** What people call the kind of alarm: by the device kind's key. */
    public LocalText kind(String key) {
        return sheet.kinds().getOrDefault(key, sheet.otherKind());
    }

    /**
     * The text with its parameters filled in.
     *
     * @param values by the name in braces
     */
    public String text(String template, boolean english, Map<String, String> values) {
        LocalText both = Objects.requireNonNull(sheet.templates().get(template), template);
        String text = english ? both.en() : both.zh();
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }
}
