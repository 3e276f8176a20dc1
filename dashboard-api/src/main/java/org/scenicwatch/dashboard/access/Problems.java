package org.scenicwatch.dashboard.access;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/** Answers every failure as a problem in the caller's language, with a stable code and never a stack trace. */
@RestControllerAdvice
public class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemBody> answer(ApiProblem problem) {
        HttpHeaders headers = new HttpHeaders();
        Duration retryAfter = problem.retryAfter();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        return body(problem.status(), problem.code(), problem.text(), problem.field(), headers);
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> answer(MethodArgumentNotValidException e) {
        @Nullable FieldError error = e.getFieldError();
        String field = error == null ? null : error.getField();
        return body(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "request.invalid-field",
                new LocalText(
                        "字段 " + field + " 的内容不正确。",
                        "The field " + field + " is not valid" + (error == null ? "" : ": " + error.getDefaultMessage())
                                + "."),
                field,
                new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> answer(MethodArgumentTypeMismatchException e) {
        return body(
                HttpStatus.BAD_REQUEST,
                "request.invalid-parameter",
                new LocalText("参数 " + e.getName() + " 的格式不正确。", "The parameter " + e.getName() + " has a wrong form."),
                e.getName(),
                new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> answer(HttpMessageNotReadableException e) {
        UnreadableBody unread = UnreadableBody.of(e);
        return body(HttpStatus.BAD_REQUEST, "request.malformed", unread.text(), unread.field(), new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> answer(MultipartException e) {
        return body(
                HttpStatus.CONTENT_TOO_LARGE,
                "request.too-large",
                new LocalText("上传的内容过大。", "What was sent is too large."),
                null,
                new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> answer(AccessDeniedException e) {
        return SignedIn.current().isPresent()
                ? plain(HttpStatus.FORBIDDEN, new HttpHeaders())
                : plain(HttpStatus.UNAUTHORIZED, new HttpHeaders());
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> answer(AuthenticationException e) {
        return plain(HttpStatus.UNAUTHORIZED, new HttpHeaders());
    }

    /** The browser went away in the middle of an answer: nobody is left to tell. */
    @ExceptionHandler
    void answer(AsyncRequestNotUsableException gone) {
        log.debug("client=gone");
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> answer(Exception e) {
        @Nullable Refusal refusal = causeOf(e, Refusal.class);
        if (refusal != null) {
            return body(statusOf(refusal.code()), refusal.code(), refusal.text(), refusal.field(), new HttpHeaders());
        }
        if (e instanceof ErrorResponse error) {
            HttpStatus status = HttpStatus.resolve(error.getStatusCode().value());
            if (status != null && !status.is5xxServerError()) {
                return plain(status, error.getHeaders());
            }
        }
        @Nullable ApiProblem problem = causeOf(e, ApiProblem.class);
        if (problem != null) {
            return answer(problem);
        }
        log.error("request=failed", e);
        return plain(HttpStatus.INTERNAL_SERVER_ERROR, new HttpHeaders());
    }

    /** What the domain refuses is a conflict with what is, unless its code says that the words or the person were wrong. */
    static HttpStatus statusOf(String code) {
        String reason = code.substring(code.indexOf('.') + 1);
        if (reason.endsWith("not-found")) {
            return HttpStatus.NOT_FOUND;
        }
        if (reason.equals("not-asked") || reason.endsWith("not-yours")) {
            return HttpStatus.FORBIDDEN;
        }
        return reason.startsWith("invalid") || reason.startsWith("unknown") || reason.endsWith("required")
                ? HttpStatus.UNPROCESSABLE_CONTENT
                : HttpStatus.CONFLICT;
    }

    /** What is said when nothing more is known than the status. */
    static LocalText textOf(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> new LocalText("请先登录。", "Please log in first.");
            case FORBIDDEN -> new LocalText("您的角色不允许此操作。", "Your role does not allow this.");
            case NOT_FOUND -> new LocalText("没有找到。", "There is no such thing.");
            case METHOD_NOT_ALLOWED -> new LocalText("此地址不支持该方法。", "This address does not take that method.");
            case UNSUPPORTED_MEDIA_TYPE -> new LocalText("不支持这种内容类型。", "This content type is not taken.");
            case NOT_ACCEPTABLE -> new LocalText("无法以所要求的类型回答。", "The answer does not exist in the type asked for.");
            case CONTENT_TOO_LARGE -> new LocalText("内容过大。", "That is too large.");
            default ->
                status.is5xxServerError()
                        ? new LocalText("系统出错，已记录，请稍后再试。", "Something went wrong and was noted. Please try again.")
                        : new LocalText("请求有误。", "The request cannot be taken.");
        };
    }

    static String codeOf(HttpStatus status) {
        return "request." + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ResponseEntity<ProblemBody> plain(HttpStatus status, HttpHeaders headers) {
        return body(status, codeOf(status), textOf(status), null, headers);
    }

    private static ResponseEntity<ProblemBody> body(
            HttpStatus status, String code, LocalText text, @Nullable String field, HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemBody.of(status, code, text, field, LocaleContextHolder.getLocale()));
    }

    private static <T extends Throwable> @Nullable T causeOf(Throwable e, Class<T> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
