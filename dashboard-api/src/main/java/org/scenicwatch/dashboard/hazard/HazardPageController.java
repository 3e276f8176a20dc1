package org.scenicwatch.dashboard.hazard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.hazard.HazardBook;
import org.scenicwatch.core.hazard.HazardOrigin;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.intake.Gate;
import org.scenicwatch.dashboard.intake.KnownPlaces;
import org.scenicwatch.dashboard.intake.OpenPlaces;
import org.scenicwatch.dashboard.intake.PageWords;
import org.scenicwatch.dashboard.intake.PublicForms;
import org.scenicwatch.dashboard.media.PhotoSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page on which anybody reports a hazard (随手拍): a plain form like that of complaints. */
@Controller
class HazardPageController {

    private final HazardReports reports;
    private final Gate gate;
    private final HazardBook book;
    private final KnownPlaces places;
    private final OpenPlaces openPlaces;
    private final PublicForms forms;
    private final PageWords words;
    private final SiteSettings site;
    private final IdSource ids;

    HazardPageController(
            HazardReports reports,
            Gate gate,
            HazardBook book,
            KnownPlaces places,
            OpenPlaces openPlaces,
            PublicForms forms,
            PageWords words,
            SiteSettings site,
            IdSource ids) {
        this.reports = reports;
        this.gate = gate;
        this.book = book;
        this.places = places;
        this.openPlaces = openPlaces;
        this.forms = forms;
        this.words = words;
        this.site = site;
        this.ids = ids;
    }

    /** Choices under one heading. */
    public record Group(String title, List<Choice> choices) {

        boolean holds(@Nullable String id) {
            return choices.stream().anyMatch(choice -> choice.id().equals(id));
        }
    }

    /** Something that can be chosen. */
    public record Choice(String id, String title) {}

    /**
     * What the form holds when it is sent and shown again.
     *
     * @param place the place of the code on the door, or one chosen from the list
     * @param door the code of a door, as it was typed; it goes before {@code place}
     * @param website a field that people do not see
     * @param once the repeat key
     */
    record Form(
            @Nullable String place,
            @Nullable String door,
            @Nullable String kind,
            @Nullable String statement,
            @Nullable String phone,
            @Nullable String website,
            @Nullable String once) {

        static Form empty(@Nullable String place) {
            return new Form(place, null, null, null, null, null, null);
        }

        boolean typedDoor() {
            return door != null && !door.isBlank();
        }

        @Nullable
        String where() {
            return typedDoor() ? door : place;
        }
    }

    @GetMapping("/hazard")
    ModelAndView form(
            @RequestParam(required = false) @Nullable String place,
            HttpServletRequest request,
            HttpServletResponse response) {
        return page(Form.empty(place), Map.of(), null, HttpStatus.OK, PageWords.localeOf(request), response);
    }

    @PostMapping("/hazard")
    ModelAndView report(
            @ModelAttribute Form form,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale locale = PageWords.localeOf(request);
        List<MultipartFile> files = PhotoSet.sent(photos);
        return forms.take(
                form.website(),
                !files.isEmpty(),
                () -> {
                    gate.openForHazard(request.getRemoteAddr(), form.phone(), form.where());
                    return "/hazard/track/"
                            + reports.file(new HazardReports.Report(
                                            HazardOrigin.RESIDENT,
                                            form.kind(),
                                            form.where(),
                                            form.statement(),
                                            form.phone(),
                                            locale.getLanguage(),
                                            files,
                                            form.once()))
                                    .code();
                },
                (wrong, problem, status) -> page(form, wrong, problem, status, locale, response),
                request,
                response);
    }

    /** The request was larger than is read at all: the text is lost, but not the person. */
    @ExceptionHandler
    ModelAndView tooLarge(MultipartException e, HttpServletRequest request, HttpServletResponse response) {
        Locale locale = request.getLocale().getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
        String problem = words.in(locale).get("tooLarge");
        return page(Form.empty(null), Map.of(), problem, HttpStatus.CONTENT_TOO_LARGE, locale, response);
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
        wrong.forEach((field, text) ->
                errors.put(field.equals(HazardChecks.PLACE) && form.typedDoor() ? "door" : field, text.in(locale)));
        String placeName =
                places.find(form.place()).map(known -> known.name().in(locale)).orElse(null);
        List<Group> groups = groups(locale);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("t", words.in(locale));
        model.put("siteName", site.name().in(locale));
        model.put("synthetic", site.demo());
        model.put(
                "kinds",
                book.sheet().kinds().stream()
                        .map(kind -> new Choice(kind.id(), kind.title().in(locale)))
                        .toList());
        model.put("groups", groups);
        model.put("place", form.place());
        model.put("placeName", placeName);
        // What was chosen from the list can be chosen anew; whoever stands at a door need not choose.
        model.put("atDoor", placeName != null && groups.stream().noneMatch(group -> group.holds(form.place())));
        model.put("door", form.door());
        model.put("kind", form.kind());
        model.put("statement", form.statement());
        model.put("phone", form.phone());
        model.put("phoneHint", words.in(locale).get("hazard.phoneHint"));
        model.put("once", ids.next());
        model.put("errors", errors);
        model.put("problem", problem);
        return new ModelAndView("hazard", model, status);
    }

    private List<Group> groups(Locale locale) {
        Map<String, String> t = words.in(locale);
        return openPlaces.groups().stream()
                .map(group -> new Group(
                        String.valueOf(t.get("hazard.layer." + group.layer().key())),
                        group.places().stream()
                                .map(place ->
                                        new Choice(place.code(), place.name().in(locale)))
                                .toList()))
                .toList();
    }
}
