package org.scenicwatch.dashboard.access;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.springframework.http.HttpStatus;

/**
 * A request that is answered with a problem (RFC 9457). Thrown by endpoints; a broken rule of the domain is a
 * {@link org.scenicwatch.core.Refusal} instead.
 */
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;
    private final transient LocalText text;
    private final @Nullable String field;
    private final @Nullable Duration retryAfter;

    private ApiProblem(
            HttpStatus status, String code, LocalText text, @Nullable String field, @Nullable Duration retryAfter) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.text = text;
        this.field = field;
        this.retryAfter = retryAfter;
    }

    /** A problem of the whole request; {@code code} is stable, the texts say what was wrong and what would be right. */
    public static ApiProblem of(HttpStatus status, String code, String zh, String en) {
        return new ApiProblem(status, code, new LocalText(zh, en), null, null);
    }

    /** A field that cannot be taken as it is: 422. */
    public static ApiProblem field(String field, String code, String zh, String en) {
        return new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, code, new LocalText(zh, en), field, null);
    }

    /** Nothing has this id: 404. */
    public static ApiProblem notFound() {
        return of(HttpStatus.NOT_FOUND, "request.not-found", "没有找到。", "There is no such thing.");
    }

    /** What was decided is stored, and no row shows it yet: 503. */
    public static ApiProblem notShownYet() {
        return of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "request.not-shown-yet",
                "已记录，画面稍后更新。",
                "It is recorded; the screen will show it in a moment.");
    }

    /** Too much in too short a time: 429. */
    public static ApiProblem tooMany(Duration retryAfter) {
        long minutes = Math.max(1, retryAfter.plusSeconds(59).toMinutes());
        return new ApiProblem(
                HttpStatus.TOO_MANY_REQUESTS,
                "request.too-many",
                new LocalText(
                        "请求过于频繁，请约 " + minutes + " 分钟后再试。",
                        "That was too often. Please try again in about " + minutes + " min."),
                null,
                retryAfter);
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    public LocalText text() {
        return text;
    }

    public @Nullable String field() {
        return field;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
