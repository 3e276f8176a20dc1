package org.scenicwatch.dashboard.track;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.intake.IntakeLimits;
import org.scenicwatch.dashboard.intake.PageTimes;
import org.scenicwatch.dashboard.intake.PageWords;
import org.scenicwatch.dashboard.intake.TrackingCodes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/** The page that shows a complaint's progress under its code, and the form that asks for a code. */
@Controller
class TrackPageController {

    private final Tracking tracking;
    private final IntakeLimits limits;
    private final PageWords words;
    private final SiteSettings site;
    private final TrackForms forms;

    TrackPageController(Tracking tracking, IntakeLimits limits, PageWords words, SiteSettings site, TrackForms forms) {
        this.forms = forms;
        this.tracking = tracking;
        this.limits = limits;
        this.words = words;
        this.site = site;
    }

    @GetMapping("/track")
    ModelAndView ask(HttpServletRequest request, HttpServletResponse response) {
        return page(null, "", false, HttpStatus.OK, request, response);
    }

    @PostMapping("/track")
    ModelAndView find(@RequestParam String code, HttpServletRequest request) {
        String language = PageWords.localeOf(request).getLanguage();
        String path = UriUtils.encodePathSegment(TrackingCodes.display(code), java.nio.charset.StandardCharsets.UTF_8);
        RedirectView seeOther =
                new RedirectView(path.isEmpty() ? "/track?lang=" + language : "/track/" + path + "?lang=" + language);
        seeOther.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(seeOther);
    }

    @GetMapping("/track/{code}")
    ModelAndView show(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean fresh,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.checkLook(request.getRemoteAddr());
        Optional<Progress> progress = tracking.find(code);
        return page(
                progress.orElse(null),
                TrackingCodes.display(code),
                fresh,
                progress.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND,
                request,
                response);
    }

    /**
     * What a complainant sends from the page; without script too.
     *
     * @param note words: why, an answer, or a comment
     * @param photos the files as they came
     */
    record Sent(
            @Nullable String note,
            @Nullable String question,
            @Nullable Integer score,
            @Nullable Boolean solved,
            @Nullable List<MultipartFile> photos) {}

    @PostMapping("/track/{code}/{act}")
    ModelAndView act(
            @PathVariable String code,
            @PathVariable String act,
            @ModelAttribute Sent sent,
            HttpServletRequest request,
            HttpServletResponse response) {
        String typed = TrackingCodes.display(code);
        Locale locale = PageWords.localeOf(request);
        try {
            limits.checkAct(request.getRemoteAddr());
            forms.take(typed, act, sent);
            RedirectView seeOther =
                    new RedirectView("/track/" + typed + "?lang=" + locale.getLanguage() + "&did=" + act, false);
            seeOther.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(seeOther);
        } catch (RuntimeException e) {
            ApiProblem problem = TrackForms.problemOf(e);
            Optional<Progress> progress = tracking.find(typed);
            ModelAndView page = page(progress.orElse(null), typed, false, problem.status(), request, response);
            page.addObject("problem", problem.text().in(locale));
            page.addObject("wrongAct", act);
            page.addObject("wrongQuestion", sent.question());
            page.addObject("kept", sent.note());
            return page;
        }
    }

    private ModelAndView page(
            @Nullable Progress progress,
            String code,
            boolean fresh,
            HttpStatus status,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        Locale locale = PageWords.localeOf(request);
        Map<String, String> t = words.in(locale);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("t", t);
        model.put("locale", locale);
        model.put("siteName", site.name().in(locale));
        model.put("synthetic", site.demo());
        model.put("progress", progress);
        model.put("currentStep", progress == null ? -1 : Progress.Step.lastDone(progress.steps()));
        model.put("path", "/track");
        model.put("code", code);
        model.put("fresh", fresh);
        String did = request.getParameter("did");
        model.put("did", did != null && TrackForms.ACTS.contains(did) ? did : null);
        model.put("notFound", status == HttpStatus.NOT_FOUND);
        model.put("times", PageTimes.at(site.timeZone(), locale));
        String here = progress == null ? "/track" : "/track/" + code;
        model.put("otherLanguageUrl", here + "?lang=" + t.get("otherLanguageCode") + (fresh ? "&fresh=1" : ""));
        return new ModelAndView("track", model, status);
    }
}
