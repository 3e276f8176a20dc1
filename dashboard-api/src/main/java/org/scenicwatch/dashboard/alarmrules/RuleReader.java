package org.scenicwatch.dashboard.alarmrules;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scenicwatch.core.alarm.AlarmRule;
import org.scenicwatch.core.alarm.Inhibition;
import org.scenicwatch.core.alarm.RuleOverride;
import org.scenicwatch.core.calendar.SiteCalendar;
import org.scenicwatch.dashboard.access.ApiProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads rules and what belongs to them from JSON, in the form in which the book is told, and says which field cannot be
 * read. Whether they make sense together is for {@link org.scenicwatch.core.alarm.RuleCheck}.
 */
public final class RuleReader {

    /** Lists that are left out are empty; numbers and words may stand as text, as they come from a CSV file. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .withConfigOverride(Set.class, set -> set.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private static final String REQUIRED = "rules.required";

    private RuleReader() {}

    /**
     * A rule.
     *
     * @throws ApiProblem 422 with the field that is missing or cannot be read, as a path in the rule
     */
    public static AlarmRule rule(JsonNode json) {
        required(json, "", "id", "condition", "latching", "title", "guidance", "source", "levels");
        for (String text : List.of("title", "guidance")) {
            required(json.path(text), text + ".", "zh", "en");
        }
        JsonNode why = json.path("rationalisation");
        if (why.isObject()) {
            required(why, "rationalisation.", "cause", "consequence", "respondWithinSeconds");
            required(why.path("cause"), "rationalisation.cause.", "zh", "en");
            required(why.path("consequence"), "rationalisation.consequence.", "zh", "en");
        }
        levels(json, "name", "priority");
        hours(json.path("tuning").path("schedule"), "tuning.");
        noNulls(json.path("tuning").path("suppressedWhile").path("modes"), "tuning.suppressedWhile.modes");
        for (String list : List.of("states", "clearingStates")) {
            noNulls(json.path(list), list);
        }
        return read(json, AlarmRule.class, "");
    }

    /** What a rule does otherwise, as the {@code index}th override of a list; problems as of {@link #rule}. */
    public static RuleOverride override(JsonNode json, int index) {
        String path = "overrides." + index + ".";
        try {
            required(json, "", "rule", "scope", "note");
            levels(json, "name");
            hours(json.path("schedule"), "");
            noNulls(json.path("suppressedWhile").path("modes"), "suppressedWhile.modes");
            return read(json, RuleOverride.class, "");
        } catch (ApiProblem problem) {
            throw under(path, problem);
        }
    }

    /** What hides what; problems as of {@link #rule}. */
    static Inhibition inhibition(JsonNode json, int index) {
        String path = "inhibitions." + index + ".";
        required(json, path, "id", "cause", "effect", "same", "source");
        return read(json, Inhibition.class, path);
    }

    /** The site's working days; problems as of {@link #rule}. */
    static SiteCalendar calendar(JsonNode json) {
        required(json, "calendar.", "zone");
        return read(json, SiteCalendar.class, "calendar.");
    }

    /**
     * The entries of a list of the body; none when it is left out.
     *
     * @throws ApiProblem 422 when it is no list
     */
    static List<JsonNode> list(JsonNode body, String field) {
        JsonNode list = body.path(field);
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw ApiProblem.field(field, "rules.invalid-field", field + " 须为列表。", field + " has to be a list.");
        }
        return new ArrayList<>(list.values());
    }

    /** Reads one entry of a list; {@code index} is its place there, from 0. */
    interface Entry<T> {
        T read(JsonNode json, int index);
    }

    /** All entries of a list of the body; problems as of {@link #rule}. */
    static <T> List<T> all(JsonNode body, String field, Entry<T> entry) {
        List<T> all = new ArrayList<>();
        for (JsonNode json : list(body, field)) {
            all.add(entry.read(json, all.size()));
        }
        return all;
    }

    /**
     * Sees to it that the body has these fields.
     *
     * @throws ApiProblem 422 with the first that it lacks
     */
    static void required(JsonNode json, String path, String... fields) {
        for (String field : fields) {
            JsonNode value = json.path(field);
            if (value.isMissingNode() || value.isNull()) {
                throw ApiProblem.field(path + field, REQUIRED, "缺少 " + field + "。", field + " is missing.");
            }
        }
    }

    private static void levels(JsonNode json, String... fields) {
        int index = 0;
        for (JsonNode level : list(json, "levels")) {
            String name = level.path("name").asString("");
            required(level, "levels." + (name.isEmpty() ? Integer.toString(index) : name) + ".", fields);
            noNulls(level.path("codes"), "levels." + name + ".codes");
            index++;
        }
    }

    private static void hours(JsonNode schedule, String path) {
        int index = 0;
        for (JsonNode hours : list(schedule, "hours")) {
            required(hours, path + "schedule.hours." + index + ".", "days", "from", "to");
            noNulls(hours.path("weekdays"), path + "schedule.hours." + index + ".weekdays");
            index++;
        }
    }

    private static void noNulls(JsonNode list, String path) {
        for (JsonNode each : list.values()) {
            if (each.isNull()) {
                throw ApiProblem.field(path, REQUIRED, "列表中有空值。", "There is an empty entry in the list.");
            }
        }
    }

    private static <T> T read(JsonNode json, Class<T> type, String path) {
        try {
            return MAPPER.treeToValue(json, type);
        } catch (UnrecognizedPropertyException e) {
            throw ApiProblem.field(path + pathOf(e, json), "rules.unknown-field", "没有此字段。", "There is no such field.");
        } catch (InvalidFormatException e) {
            Object[] words =
                    e.getTargetType() == null ? null : e.getTargetType().getEnumConstants();
            String allowed = words == null
                    ? ""
                    : Arrays.stream(words).map(Object::toString).collect(Collectors.joining(", "));
            throw ApiProblem.field(
                    path + pathOf(e, json),
                    "rules.invalid-field",
                    "无法读取：" + e.getValue() + (words == null ? "。" : "，可用：" + allowed + "。"),
                    "This cannot be read: " + e.getValue() + (words == null ? "." : "; use one of " + allowed + "."));
        } catch (DatabindException e) {
            throw ApiProblem.field(
                    path + pathOf(e, json), "rules.invalid-field", "此字段的形式不正确。", "This field has a wrong form.");
        } catch (JacksonException e) {
            throw ApiProblem.field(path, "rules.invalid-field", "无法读取。", "This cannot be read.");
        }
    }

    /** The path of the fault; a level is called by its name. */
    private static String pathOf(DatabindException e, JsonNode json) {
        List<String> path = new ArrayList<>();
        JsonNode at = json;
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() != null) {
                path.add(step.getPropertyName());
                at = at.path(step.getPropertyName());
            } else {
                at = at.path(step.getIndex());
                boolean level = path.equals(List.of("levels"));
                path.add(
                        at.path("name").asString("").isEmpty() || !level
                                ? Integer.toString(step.getIndex())
                                : at.path("name").asString(""));
            }
        }
        return String.join(".", path);
    }

    /** The same problem with its field below {@code path}, which ends in a dot. */
    public static ApiProblem under(String path, ApiProblem problem) {
        return ApiProblem.field(
                path + problem.field(),
                problem.code(),
                problem.text().zh(),
                problem.text().en());
    }
}
