package org.scenicwatch.dashboard.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.springframework.http.HttpStatus;

/**
 * The body of every error answer, {@code application/problem+json} (RFC 9457).
 *
 * @param type {@code about:blank}; {@code code} tells problems apart
 * @param code stable, {@code <area>.<reason>}
 * @param field the field of the request that it is about, if it is about one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String field) {

    static ProblemBody of(HttpStatus status, String code, LocalText text, @Nullable String field, Locale locale) {
        return new ProblemBody("about:blank", titleOf(status).in(locale), status.value(), text.in(locale), code, field);
    }

    static LocalText titleOf(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> new LocalText("请求有误", "Bad request");
            case UNAUTHORIZED -> new LocalText("请先登录", "Please log in");
            case FORBIDDEN -> new LocalText("没有权限", "Not allowed");
            case NOT_FOUND -> new LocalText("没有找到", "Not found");
            case METHOD_NOT_ALLOWED -> new LocalText("不支持此操作", "Method not allowed");
            case CONFLICT -> new LocalText("当前状态不允许", "Not possible now");
            case PRECONDITION_FAILED -> new LocalText("内容已被他人更改", "Changed meanwhile");
            case PRECONDITION_REQUIRED -> new LocalText("缺少版本", "Version required");
            case CONTENT_TOO_LARGE -> new LocalText("内容过大", "Too large");
            case UNPROCESSABLE_CONTENT -> new LocalText("内容不正确", "Not valid");
            case TOO_MANY_REQUESTS -> new LocalText("请求过于频繁", "Too many requests");
            default ->
                status.is5xxServerError()
                        ? new LocalText("系统出错", "Something went wrong")
                        : new LocalText("请求有误", status.getReasonPhrase());
        };
    }
}
