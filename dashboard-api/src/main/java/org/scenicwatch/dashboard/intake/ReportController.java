package org.scenicwatch.dashboard.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.scenicwatch.dashboard.media.PhotoSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page behind the QR code: a plain form that shows itself again, with the text kept, when something is wrong. */
@Controller
class ReportController {

    private final Intake intake;
    private final Gate gate;
    private final CaseCatalogue catalogue;
    private final KnownPlaces places;
    private final PublicForms forms;
    private final PageWords words;
    private final SiteSettings site;
    private final IdSource ids;

    ReportController(
            Intake intake,
            Gate gate,
            CaseCatalogue catalogue,
            KnownPlaces places,
            PublicForms forms,
            PageWords words,
            SiteSettings site,
            IdSource ids) {
        this.intake = intake;
        this.gate = gate;
        this.catalogue = catalogue;
        this.places = places;
        this.forms = forms;
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
        Form form = new Form(place, category, statement, phone, same);
        List<MultipartFile> files = PhotoSet.sent(photos);
        return forms.take(
                website,
                !files.isEmpty(),
                () -> {
                    String origin = gate.open(request.getRemoteAddr(), phone, place, category);
                    String language = PageWords.localeOf(request).getLanguage();
                    Filing filing = new Filing(place, category, statement, phone, language, files, once, same, origin);
                    return "/track/" + intake.file(filing).code();
                },
                (wrong, problem, status) -> page(form, wrong, problem, status, request, response),
                request,
                response);
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
