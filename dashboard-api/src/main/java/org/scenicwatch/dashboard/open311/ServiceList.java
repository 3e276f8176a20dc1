package org.scenicwatch.dashboard.open311;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.springframework.stereotype.Component;

/** The categories that the public is offered, as services with their definitions. */
@Component
class ServiceList {

    static final String PLACE = "place";
    static final String LANGUAGE = "language";

    private final CaseCatalogue catalogue;

    ServiceList(CaseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<CaseCatalogue.Category> offered() {
        return catalogue.categories().stream()
                .filter(CaseCatalogue.Category::byPublic)
                .toList();
    }

    Optional<CaseCatalogue.Category> find(@Nullable String code) {
        return offered().stream().filter(category -> category.id().equals(code)).findFirst();
    }

    Open311Answer services(Locale locale) {
        return Open311Answer.list(
                "services",
                "service",
                offered().stream().map(category -> service(category, locale)).toList());
    }

    private Map<String, @Nullable Object> service(CaseCatalogue.Category category, Locale locale) {
        String group = catalogue
                .remit(category.remit())
                .map(remit -> remit.title().in(locale))
                .orElse("");
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("service_code", category.id());
        row.put("service_name", category.title().in(locale));
        row.put("description", category.title().in(locale));
        row.put("metadata", true);
        row.put("type", "realtime");
        row.put("keywords", category.title().zh() + ", " + category.title().en());
        row.put("group", group);
        return row;
    }

    /** What can be said of a request beside the fields of the specification; the same for all services. */
    Open311Answer definition(CaseCatalogue.Category category, Locale locale) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("service_code", category.id());
        body.put(
                "attributes",
                List.of(
                        attribute(
                                PLACE,
                                "string",
                                new LocalText(
                                        "地点编码，即门牌二维码中的 place", "Code of the place: what its QR code has as place"),
                                1,
                                List.of(),
                                locale),
                        attribute(
                                LANGUAGE,
                                "singlevaluelist",
                                new LocalText("答复使用的语言", "Language of what is answered"),
                                2,
                                List.of(value("zh", "中文"), value("en", "English")),
                                locale)));
        return Open311Answer.object("service_definition", body);
    }

    private static Map<String, @Nullable Object> attribute(
            String code,
            String datatype,
            LocalText description,
            int order,
            List<Map<String, @Nullable Object>> values,
            Locale locale) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("variable", true);
        row.put("code", code);
        row.put("datatype", datatype);
        row.put("required", false);
        row.put("datatype_description", null);
        row.put("order", order);
        row.put("description", description.in(locale));
        if (!values.isEmpty()) {
            row.put("values", values);
        }
        return row;
    }

    private static Map<String, @Nullable Object> value(String key, String name) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("key", key);
        row.put("name", name);
        return row;
    }
}
