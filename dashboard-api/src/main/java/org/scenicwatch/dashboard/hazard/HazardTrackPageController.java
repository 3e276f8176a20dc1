package org.scenicwatch.dashboard.hazard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.intake.IntakeLimits;
import org.scenicwatch.dashboard.intake.PageTimes;
import org.scenicwatch.dashboard.intake.PageWords;
import org.scenicwatch.dashboard.intake.TrackingCodes;
import org.scenicwatch.dashboard.track.Progress;
import org.scenicwatch.dashboard.track.TextWish;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/** The page that shows how it goes with a reported hazard under its code, and the form that asks for a code. */
@Controller
class HazardTrackPageController {

    private static final String PAGE = "/hazard/track";
    private static final String OFF = "texts-off";
    private static final Set<String> ACTS = Set.of(OFF, "texts-on");

    private final HazardTracking tracking;
    private final TextWish wish;
    private final IntakeLimits limits;
    private final PageWords words;
    private final SiteSettings site;

    HazardTrackPageController(
            HazardTracking tracking, TextWish wish, IntakeLimits limits, PageWords words, SiteSettings site) {
        this.tracking = tracking;
        this.wish = wish;
        this.limits = limits;
        this.words = words;
        this.site = site;
    }

    @GetMapping(PAGE)
    ModelAndView ask(HttpServletRequest request, HttpServletResponse response) {
        return page(null, "", false, HttpStatus.OK, request, response);
    }

    @PostMapping(PAGE)
    ModelAndView find(@RequestParam String code, HttpServletRequest request) {
        String path = UriUtils.encodePathSegment(TrackingCodes.display(code), StandardCharsets.UTF_8);
        return seeOther((path.isEmpty() ? PAGE : PAGE + "/" + path) + "?", request);
    }

    @GetMapping(PAGE + "/{code}")
    ModelAndView show(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean fresh,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.checkLook(request.getRemoteAddr());
        Optional<HazardProgress> progress = tracking.find(code);
        return page(
                progress.orElse(null),
                TrackingCodes.display(code),
                fresh,
                progress.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND,
                request,
                response);
    }

    @PostMapping(PAGE + "/{code}/{act}")
    ModelAndView act(
            @PathVariable String code,
            @PathVariable String act,
            HttpServletRequest request,
            HttpServletResponse response) {
        String typed = TrackingCodes.display(code);
        try {
            limits.checkAct(request.getRemoteAddr());
            if (!ACTS.contains(act)) {
                throw ApiProblem.notFound();
            }
            wish.want(tracking.refUnder(typed).orElseThrow(ApiProblem::notFound), !act.equals(OFF));
            return seeOther(PAGE + "/" + typed + "?did=" + act + "&", request);
        } catch (ApiProblem problem) {
            ModelAndView page =
                    page(tracking.find(typed).orElse(null), typed, false, problem.status(), request, response);
            if (problem.status() != HttpStatus.NOT_FOUND) {
                page.addObject("problem", problem.text().in(PageWords.localeOf(request)));
            }
            return page;
        }
    }

    private static ModelAndView seeOther(String path, HttpServletRequest request) {
        RedirectView seeOther =
                new RedirectView(path + "lang=" + PageWords.localeOf(request).getLanguage(), false);
        seeOther.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(seeOther);
    }

    private ModelAndView page(
            @Nullable HazardProgress progress,
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
        model.put("path", PAGE);
        model.put("code", code);
        model.put("fresh", fresh);
        String did = request.getParameter("did");
        model.put("did", did != null && ACTS.contains(did) ? did : null);
        model.put("problem", null);
        model.put("notFound", status == HttpStatus.NOT_FOUND);
        model.put("times", PageTimes.at(site.timeZone(), locale));
        String here = progress == null ? PAGE : PAGE + "/" + code;
        model.put("otherLanguageUrl", here + "?lang=" + t.get("otherLanguageCode") + (fresh ? "&fresh=1" : ""));
        return new ModelAndView("hazard-track", model, status);
    }
}
