package org.scenicwatch.dashboard.casesearch;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseOrigin;
import org.scenicwatch.core.casework.CaseState;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.SignedIn;
import org.scenicwatch.dashboard.projection.Page;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of cases, filtered and searched. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "cases")
class CaseListController {

    private static final int USUAL = 100;

    private final CaseSearch search;
    private final SiteSettings site;

    CaseListController(CaseSearch search, SiteSettings site) {
        this.search = search;
        this.site = site;
    }

    @Operation(
            summary = "Cases, filtered and searched / 事件单列表与检索",
            description = "All filters hold together. In the words of people only those look who may read them.")
    @GetMapping
    Page<FoundCase> list(
            @Parameter(description = "open, all, or states by name, with commas between them")
                    @RequestParam(defaultValue = "open")
                    String state,
            @RequestParam(required = false) @Nullable String body,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String priority,
            @RequestParam(required = false) @Nullable String origin,
            @RequestParam(required = false) @Nullable String zone,
            @RequestParam(required = false) @Nullable String place,
            @Parameter(description = "opened then or later, RFC 3339") @RequestParam(required = false) @Nullable
                    String from,
            @Parameter(description = "opened before, RFC 3339") @RequestParam(required = false) @Nullable String to,
            @Parameter(
                            description =
                                    "terms with spaces between them, each of which must be found in a number, a name or the words of people")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(description = "opened (the newest first) or due (the earliest deadline first)")
                    @RequestParam(defaultValue = "opened")
                    String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        CaseFilter filter = new CaseFilter(
                states(state),
                state.equals("open"),
                body,
                category,
                priority == null ? null : oneOf("priority", Priority.class, priority),
                origin == null ? null : oneOf("origin", CaseOrigin.class, origin),
                id(zone),
                id(place),
                instant("from", from),
                instant("to", to));
        boolean inWords = SignedIn.current().filter(SignedIn::mayReadStatements).isPresent();
        return search.page(filter, q, inWords, order(sort), Page.Cursor.of(cursor), Page.limit(limit, USUAL));
    }

    private static Set<CaseState> states(String text) {
        Set<CaseState> states = EnumSet.noneOf(CaseState.class);
        if (!text.equals("open") && !text.equals("all")) {
            Arrays.stream(text.split(",")).forEach(name -> states.add(oneOf("state", CaseState.class, name)));
        }
        return states;
    }

    private static CaseOrder order(String text) {
        return Arrays.stream(CaseOrder.values())
                .filter(order -> order.name().equals(text))
                .findFirst()
                .orElseThrow(() -> unknown("sort", text));
    }

    private static <E extends Enum<E>> E oneOf(String field, Class<E> type, String text) {
        String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(field, text));
    }

    private @Nullable String id(@Nullable String idOrCode) {
        return idOrCode == null ? null : RowIds.inArea(site.area(), RowIds.ofPath(idOrCode));
    }

    private static @Nullable Instant instant(String field, @Nullable String text) {
        try {
            return Optional.ofNullable(text)
                    .map(OffsetDateTime::parse)
                    .map(OffsetDateTime::toInstant)
                    .orElse(null);
        } catch (DateTimeException e) {
            throw ApiProblem.field(
                    field,
                    "request.invalid-" + field,
                    field + " 须为带时区的时间，例如 2026-05-01T08:00:00Z。",
                    field + " has to be a time with an offset, for example 2026-05-01T08:00:00Z.");
        }
    }

    private static ApiProblem unknown(String field, String text) {
        return ApiProblem.field(
                field, "request.invalid-" + field, field + " 没有这个取值：" + text, field + " has no such value: " + text);
    }
}
