package org.scenicwatch.dashboard.house;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.Refusal;
import org.scenicwatch.core.notification.HouseAnswer;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.intake.IntakeLimits;
import org.scenicwatch.dashboard.intake.PageWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page behind the link in a message to a household group; it works without script. */
@Controller
class HousePageController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M-d HH:mm", Locale.ROOT);

    private final HouseDesk desk;
    private final IntakeLimits limits;
    private final PageWords words;
    private final SiteSettings site;

    HousePageController(HouseDesk desk, IntakeLimits limits, PageWords words, SiteSettings site) {
        this.desk = desk;
        this.limits = limits;
        this.words = words;
        this.site = site;
    }

    @GetMapping("/house/{key}")
    ModelAndView show(@PathVariable String key, HttpServletRequest request, HttpServletResponse response) {
        limits.checkLook(request.getRemoteAddr());
        return page(key, null, null, null, request, response);
    }

    @PostMapping("/house/{key}/{answer}")
    ModelAndView tell(
            @PathVariable String key,
            @PathVariable String answer,
            @RequestParam(required = false) @Nullable String note,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            limits.checkAct(request.getRemoteAddr());
            desk.tell(key, HouseAnswer.of(answer).orElseThrow(ApiProblem::notFound), note);
            String language = PageWords.localeOf(request).getLanguage();
            RedirectView seeOther = new RedirectView("/house/" + key + "?lang=" + language + "&did=" + answer, false);
            seeOther.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(seeOther);
        } catch (ApiProblem e) {
            return page(key, e, answer, note, request, response);
        } catch (Refusal e) {
            ApiProblem problem = ApiProblem.of(
                    HttpStatus.CONFLICT, e.code(), e.text().zh(), e.text().en());
            return page(key, problem, answer, note, request, response);
        }
    }

    private ModelAndView page(
            String key,
            @Nullable ApiProblem problem,
            @Nullable String wrongAnswer,
            @Nullable String kept,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        Locale locale = PageWords.localeOf(request);
        ApiProblem wrong = problem;
        HouseDesk.@Nullable Shown shown = null;
        try {
            shown = desk.shown(key);
        } catch (ApiProblem e) {
            wrong = e;
        }
        Map<String, String> t = words.in(locale);
        String did = request.getParameter("did");
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("t", t);
        model.put("locale", locale);
        model.put("siteName", site.name().in(locale));
        model.put("synthetic", site.demo());
        model.put("alarm", shown);
        model.put("key", key);
        model.put("since", shown == null ? null : TIME.withZone(zone()).format(shown.since()));
        model.put(
                "did",
                did == null ? null : HouseAnswer.of(did).map(HouseAnswer::key).orElse(null));
        model.put("problem", wrong == null ? null : wrong.text().in(locale));
        model.put("wrongAnswer", wrongAnswer);
        model.put("kept", kept);
        model.put("otherLanguageUrl", "?lang=" + t.get("otherLanguageCode"));
        return new ModelAndView("house", model, wrong == null ? HttpStatus.OK : wrong.status());
    }

    private ZoneId zone() {
        return site.timeZone();
    }
}
