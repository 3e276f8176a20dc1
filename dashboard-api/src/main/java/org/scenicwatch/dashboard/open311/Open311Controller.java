package org.scenicwatch.dashboard.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.identity.ApiTokens;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.intake.Filed;
import org.scenicwatch.dashboard.intake.Filing;
import org.scenicwatch.dashboard.intake.FilingRefused;
import org.scenicwatch.dashboard.intake.Gate;
import org.scenicwatch.dashboard.intake.Intake;
import org.scenicwatch.dashboard.intake.IntakeLimits;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Open311 GeoReport v2 for programs of others, in JSON and XML. */
@RestController
@RequestMapping("/open311/v2")
class Open311Controller {

    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";
    private static final String DISCOVERED_AT = "2026-05-01T00:00:00+08:00";
    /** The widest span of a list, by the specification. */
    private static final Duration WIDEST = Duration.ofDays(90);

    private static final int MOST_NAMED = 50;

    private static final String FORMAT = ".{format:json|xml}";

    private final ServiceList services;
    private final RequestRows requests;
    private final Intake intake;
    private final Gate gate;
    private final IntakeLimits limits;
    private final ApiTokens keys;
    private final Open311Settings settings;
    private final SiteSettings site;
    private final Clock clock;

    Open311Controller(
            ServiceList services,
            RequestRows requests,
            Intake intake,
            Gate gate,
            IntakeLimits limits,
            ApiTokens keys,
            Open311Settings settings,
            SiteSettings site,
            Clock clock) {
        this.services = services;
        this.requests = requests;
        this.intake = intake;
        this.gate = gate;
        this.limits = limits;
        this.keys = keys;
        this.settings = settings;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/discovery" + FORMAT)
    ResponseEntity<byte[]> discovery(@PathVariable String format, HttpServletRequest request) {
        limits.checkLook(request.getRemoteAddr());
        String publicUrl = site.publicUrl();
        String base = publicUrl == null || publicUrl.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : publicUrl.replaceAll("/+$", "");
        Map<String, @Nullable Object> endpoint = new LinkedHashMap<>();
        endpoint.put("specification", SPECIFICATION);
        endpoint.put("url", base + "/open311/v2");
        endpoint.put("changeset", DISCOVERED_AT);
        endpoint.put("type", site.demo() ? "test" : "production");
        endpoint.put("formats", List.of("text/xml", "application/json"));
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("changeset", DISCOVERED_AT);
        body.put("contact", site.name().zh() + " / " + site.name().en());
        body.put("key_service", "the site's administrator");
        body.put("endpoints", List.of(endpoint));
        return Open311Answer.object("discovery", body).as(format, HttpStatus.OK);
    }

    @GetMapping("/services" + FORMAT)
    ResponseEntity<byte[]> services(
            @PathVariable String format,
            @RequestParam(name = "jurisdiction_id", required = false) @Nullable String jurisdiction,
            Locale locale,
            HttpServletRequest request) {
        limits.checkLook(request.getRemoteAddr());
        checkJurisdiction(jurisdiction);
        return services.services(locale).as(format, HttpStatus.OK);
    }

    @GetMapping("/services/{code}" + FORMAT)
    ResponseEntity<byte[]> definition(
            @PathVariable String code,
            @PathVariable String format,
            @RequestParam(name = "jurisdiction_id", required = false) @Nullable String jurisdiction,
            Locale locale,
            HttpServletRequest request) {
        limits.checkLook(request.getRemoteAddr());
        checkJurisdiction(jurisdiction);
        return services.definition(service(code), locale).as(format, HttpStatus.OK);
    }

    @PostMapping(path = "/requests" + FORMAT, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<byte[]> file(
            @PathVariable String format,
            @RequestParam Map<String, String> fields,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String onceKey,
            Locale locale,
            HttpServletRequest request) {
        checkJurisdiction(fields.get("jurisdiction_id"));
        checkKey(fields.get("api_key"));
        String origin = gate.open(
                request.getRemoteAddr(), fields.get("phone"), NewRequest.placeOf(fields), fields.get("service_code"));
        service(fields.get("service_code"));
        Filing filing = NewRequest.filing(fields, onceKey, origin, locale);
        try {
            Filed filed = intake.file(filing);
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("service_request_id", requests.idOf(filed.code()).orElseThrow(ApiProblem::notFound));
            row.put(
                    "service_notice",
                    locale.getLanguage().equals("en")
                            ? "Follow it under /track/" + filed.code()
                            : "可在 /track/" + filed.code() + " 查询进度");
            row.put("account_id", null);
            return Open311Answer.list("service_requests", "request", List.of(row))
                    .as(format, HttpStatus.CREATED);
        } catch (FilingRefused refused) {
            List<String> sentences = new ArrayList<>();
            refused.fields()
                    .forEach((field, text) -> sentences.add(NewRequest.fieldOf(field) + ": " + text.in(locale)));
            throw new Open311Problem(HttpStatus.BAD_REQUEST, sentences);
        }
    }

    @GetMapping("/requests" + FORMAT)
    ResponseEntity<byte[]> list(
            @PathVariable String format,
            @RequestParam Map<String, String> asked,
            Locale locale,
            HttpServletRequest request) {
        limits.checkLook(request.getRemoteAddr());
        checkJurisdiction(asked.get("jurisdiction_id"));
        String ids = asked.get("service_request_id");
        if (ids != null && !ids.isBlank()) {
            return Open311Answer.list("service_requests", "request", named(ids, locale))
                    .as(format, HttpStatus.OK);
        }
        if (!settings.lists()) {
            throw new Open311Problem(HttpStatus.FORBIDDEN, "requests are not listed here; ask for one by its id");
        }
        return Open311Answer.list("service_requests", "request", requests.list(wanted(asked), locale))
                .as(format, HttpStatus.OK);
    }

    /** Several requests by their ids, which override all other arguments. */
    private List<Map<String, @Nullable Object>> named(String ids, Locale locale) {
        List<String> wanted = Arrays.stream(ids.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        if (wanted.size() > MOST_NAMED) {
            throw new Open311Problem(HttpStatus.BAD_REQUEST, "at most " + MOST_NAMED + " service_request_id at once");
        }
        return wanted.stream().flatMap(id -> requests.one(id, locale).stream()).toList();
    }

    @GetMapping("/requests/{id}" + FORMAT)
    ResponseEntity<byte[]> one(
            @PathVariable String id,
            @PathVariable String format,
            @RequestParam(name = "jurisdiction_id", required = false) @Nullable String jurisdiction,
            Locale locale,
            HttpServletRequest request) {
        limits.checkLook(request.getRemoteAddr());
        checkJurisdiction(jurisdiction);
        Map<String, @Nullable Object> row = requests.one(id, locale)
                .orElseThrow(() -> new Open311Problem(HttpStatus.NOT_FOUND, "service_request_id was not found"));
        return Open311Answer.list("service_requests", "request", List.of(row)).as(format, HttpStatus.OK);
    }

    @GetMapping("/tokens/{token}" + FORMAT)
    ResponseEntity<byte[]> token(
            @PathVariable String token,
            @PathVariable String format,
            @RequestParam(name = "jurisdiction_id", required = false) @Nullable String jurisdiction,
            HttpServletRequest request) {
        limits.checkLook(request.getRemoteAddr());
        checkJurisdiction(jurisdiction);
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put(
                "service_request_id",
                requests.idOf(token)
                        .orElseThrow(() -> new Open311Problem(HttpStatus.NOT_FOUND, "token was not found")));
        row.put("token", token);
        return Open311Answer.list("service_requests", "request", List.of(row)).as(format, HttpStatus.OK);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> answer(Open311Problem problem, HttpServletRequest request) {
        return errors(problem.status(), problem.sentences(), request);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> answer(ApiProblem problem, HttpServletRequest request) {
        ResponseEntity<byte[]> answer =
                errors(problem.status(), List.of(problem.text().in(request.getLocale())), request);
        Duration wait = problem.retryAfter();
        return wait == null
                ? answer
                : ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())))
                        .body(answer.getBody());
    }

    private static ResponseEntity<byte[]> errors(
            HttpStatus status, List<String> sentences, HttpServletRequest request) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (String sentence : sentences) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("code", status.value());
            row.put("description", sentence);
            rows.add(row);
        }
        String format = request.getRequestURI().endsWith(".xml") ? "xml" : "json";
        return Open311Answer.list("errors", "error", rows).as(format, status);
    }

    private void checkJurisdiction(@Nullable String jurisdiction) {
        if (jurisdiction != null && !jurisdiction.isBlank() && !jurisdiction.equals(site.area())) {
            throw new Open311Problem(HttpStatus.NOT_FOUND, "jurisdiction_id was not found");
        }
    }

    private void checkKey(@Nullable String key) {
        if (key == null || key.isBlank()) {
            if (settings.withoutKey()) {
                return;
            }
            throw new Open311Problem(HttpStatus.FORBIDDEN, "api_key is missing or not valid");
        }
        if (keys.verify(key).isEmpty()) {
            throw new Open311Problem(HttpStatus.FORBIDDEN, "api_key is missing or not valid");
        }
    }

    private CaseCatalogue.Category service(@Nullable String code) {
        if (code == null || code.isBlank()) {
            throw new Open311Problem(HttpStatus.BAD_REQUEST, "service_code was not provided");
        }
        return services.find(code)
                .orElseThrow(() -> new Open311Problem(HttpStatus.NOT_FOUND, "service_code was not found"));
    }

    private Open311Table.Wanted wanted(Map<String, String> asked) {
        Instant to = time(asked, "end_date", clock.instant());
        Instant from = time(asked, "start_date", to.minus(WIDEST));
        if (Duration.between(from, to).compareTo(WIDEST) > 0) {
            from = to.minus(WIDEST);
        }
        String codes = asked.get("service_code");
        List<String> categories = services.offered().stream()
                .map(CaseCatalogue.Category::id)
                .filter(id -> !settings.unlisted().contains(id))
                .filter(id -> codes == null
                        || codes.isBlank()
                        || List.of(codes.split(",")).contains(id))
                .toList();
        Boolean closed =
                switch (String.valueOf(asked.getOrDefault("status", ""))) {
                    case "" -> null;
                    case "open" -> Boolean.FALSE;
                    case "closed" -> Boolean.TRUE;
                    case "open,closed", "closed,open" -> null;
                    default -> throw new Open311Problem(HttpStatus.BAD_REQUEST, "status is open or closed");
                };
        return new Open311Table.Wanted(from, to, categories, closed);
    }

    private static Instant time(Map<String, String> asked, String field, Instant otherwise) {
        String text = asked.get(field);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Open311Problem(
                    HttpStatus.BAD_REQUEST, field + " is a date and time with its offset, as 2026-05-01T00:00:00Z");
        }
    }
}
