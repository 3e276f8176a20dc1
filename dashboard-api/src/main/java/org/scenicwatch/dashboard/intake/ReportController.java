package org.scenicwatch.dashboard.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.alarm.Priority;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page behind the QR code: a plain form that shows itself again, with the text kept, when something is wrong. */
@Controller
class ReportController {

    private static final Logger log = LoggerFactory.getLogger(ReportController.class);

    private final Intake intake;
    private final Gate gate;
    private final CaseCatalogue catalogue;
    private final KnownPlaces places;
    private final PageWords words;
    private final SiteSettings site;
    private final IdSource ids;

    ReportController(
            Intake intake,
            Gate gate,
            CaseCatalogue catalogue,
            KnownPlaces places,
            PageWords words,
            SiteSettings site,
            IdSource ids) {
        this.intake = intake;
        this.gate = gate;
        this.catalogue = catalogue;
        this.places = places;
        this.words = words;
        this.site = site;
        this.ids = ids;
    }

    /** Categories under one heading. */
    public record Group(String title, List<Choice> choices) {}

    /** A category that can be chosen. */
    public record Choice(String id, String title) {}

    /** What the form holds when it is shown. */
    private record Form(
            @Nullable String place,
            @Nullable String category,
            @Nullable String statement,
            @Nullable String phone,
            @Nullable String same) {

        static Form empty(@Nullable String place) {
            return new Form(place, null, null, null, null);
        }
    }

    @GetMapping("/report")
    ModelAndView form(
            @RequestParam(required = false) @Nullable String place,
            HttpServletRequest request,
            HttpServletResponse response) {
        return page(Form.empty(place), Map.of(), null, HttpStatus.OK, request, response);
    }

    @PostMapping("/report")
    ModelAndView file(
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String statement,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String website,
            @RequestParam(required = false) @Nullable String once,
            @RequestParam(required = false) @Nullable String same,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale locale = PageWords.localeOf(request);
        Map<String, String> t = words.in(locale);
        Form form = new Form(place, category, statement, phone, same);
        if (website != null && !website.isBlank()) {
            return page(form, Map.of(), t.get("trapFilled"), HttpStatus.UNPROCESSABLE_CONTENT, request, response);
        }
        try {
            String origin = gate.open(request.getRemoteAddr(), phone, place, category);
            Filed filed = intake.file(new Filing(
                    place,
                    category,
                    statement,
                    phone,
                    locale.getLanguage(),
                    PublicComplaintController.sent(photos),
                    once,
                    same,
                    origin));
            RedirectView seeOther =
                    new RedirectView("/track/" + filed.code() + "?fresh=1&lang=" + locale.getLanguage(), false);
            seeOther.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(seeOther);
        } catch (FilingRefused refused) {
            return page(
                    form,
                    refused.fields(),
                    t.get("fix")
                            + (!PublicComplaintController.sent(photos).isEmpty() ? " " + t.get("photosAgain") : ""),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    request,
                    response);
        } catch (ApiProblem problem) {
            String why = problem.status() == HttpStatus.TOO_MANY_REQUESTS
                    ? t.get("tooOften")
                    : problem.text().in(locale);
            Duration wait = problem.retryAfter();
            if (wait != null) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
            }
            return page(form, Map.of(), why, problem.status(), request, response);
        } catch (MultipartException tooLarge) {
            throw tooLarge;
        } catch (RuntimeException failed) {
            log.error("complaint=failed", failed);
            return page(form, Map.of(), t.get("failed"), HttpStatus.INTERNAL_SERVER_ERROR, request, response);
        }
    }

    /** The request was larger than is read at all: the text is lost, but not the person. */
    @ExceptionHandler
    ModelAndView tooLarge(MultipartException e, HttpServletRequest request, HttpServletResponse response) {
        Locale locale = request.getLocale().getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
        return page(
                Form.empty(null),
                Map.of(),
                words.in(locale).get("tooLarge"),
                HttpStatus.CONTENT_TOO_LARGE,
                locale,
                response);
    }

    private ModelAndView page(
            Form form,
            Map<String, LocalText> wrong,
            @Nullable String problem,
            HttpStatus status,
            HttpServletRequest request,
            HttpServletResponse response) {
        return page(form, wrong, problem, status, PageWords.localeOf(request), response);
    }

    private ModelAndView page(
            Form form,
            Map<String, LocalText> wrong,
            @Nullable String problem,
            HttpStatus status,
            Locale locale,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        Map<String, String> errors = new HashMap<>();
        wrong.forEach((field, text) -> errors.put(field, text.in(locale)));
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("t", words.in(locale));
        model.put("siteName", site.name().in(locale));
        model.put("synthetic", site.demo());
        model.put("groups", groups(locale));
        model.put("place", form.place());
        model.put(
                "placeName",
                places.find(form.place()).map(known -> known.name().in(locale)).orElse(null));
        model.put("category", form.category());
        model.put("statement", form.statement());
        model.put("phone", form.phone());
        model.put("same", form.same());
        model.put("once", ids.next());
        model.put("errors", errors);
        model.put("problem", problem);
        return new ModelAndView("report", model, status);
    }

    private List<Group> groups(Locale locale) {
        Map<String, String> t = words.in(locale);
        return Arrays.stream(Priority.values())
                .map(priority -> new Group(
                        String.valueOf(t.get("group" + priority.name())),
                        catalogue.categories().stream()
                                .filter(category -> category.byPublic() && category.priority() == priority)
                                .map(category -> new Choice(
                                        category.id(), category.title().in(locale)))
                                .toList()))
                .toList();
    }
}
