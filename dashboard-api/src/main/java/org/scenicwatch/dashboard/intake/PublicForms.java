package org.scenicwatch.dashboard.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Takes the forms of the public: whoever filed goes on to the progress, all others see the form again with their text. */
@Component
public class PublicForms {

    private static final Logger log = LoggerFactory.getLogger(PublicForms.class);

    private final PageWords words;

    PublicForms(PageWords words) {
        this.words = words;
    }

    /** Files what was sent and answers the path of its progress. */
    public interface Filer {
        String file() throws FilingRefused;
    }

    /** Shows the form again, with what is wrong by field and altogether. */
    public interface Again {
        ModelAndView show(Map<String, LocalText> wrong, @Nullable String problem, HttpStatus status);
    }

    /**
     * Takes one form.
     *
     * @param trap a field that people do not see; machines fill it in
     * @param photosSent whether photos came with it, which a browser forgets
     */
    public ModelAndView take(
            @Nullable String trap,
            boolean photosSent,
            Filer filer,
            Again again,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale locale = PageWords.localeOf(request);
        Map<String, String> t = words.in(locale);
        if (trap != null && !trap.isBlank()) {
            return again.show(Map.of(), t.get("trapFilled"), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            String path = filer.file();
            RedirectView seeOther = new RedirectView(path + "?fresh=1&lang=" + locale.getLanguage(), false);
            seeOther.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(seeOther);
        } catch (FilingRefused refused) {
            return again.show(
                    refused.fields(),
                    t.get("fix") + (photosSent ? " " + t.get("photosAgain") : ""),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (ApiProblem problem) {
            String why = problem.status() == HttpStatus.TOO_MANY_REQUESTS
                    ? t.get("tooOften")
                    : problem.text().in(locale);
            Duration wait = problem.retryAfter();
            if (wait != null) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
            }
            return again.show(Map.of(), why, problem.status());
        } catch (MultipartException tooLarge) {
            throw tooLarge;
        } catch (RuntimeException failed) {
            log.error("filing=failed form={}", request.getRequestURI(), failed);
            return again.show(Map.of(), t.get("failed"), HttpStatus.INTERNAL_SERVER_ERROR);
        }
    }
}
