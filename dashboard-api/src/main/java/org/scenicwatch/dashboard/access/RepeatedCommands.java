package org.scenicwatch.dashboard.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.dashboard.access.RepeatedCommandTable.FirstAnswer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives a command on alarms, rules, cases and devices one effect, however often it is sent: with the same {@code Idempotency-Key} the
 * same caller gets the first answer again for 24 hours. The tourist's side has its own in
 * {@code org.scenicwatch.dashboard.intake}; administration is left out because its answers hold secrets.
 */
@Component
class RepeatedCommands extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 200;
    private static final int LARGEST_COMMAND = 64 * 1024;
    private static final String RULES = "/api/v1/alarm-rules/";

    /** A file of rules may be as long as the book and more. */
    private static final int LARGEST_RULES = 4 * 1024 * 1024;

    private static final String FIELD = "/api/v1/field/";

    /** A photo from a phone, which the page has made smaller already. */
    private static final int LARGEST_PHOTO = 10 * 1024 * 1024;

    private static final Duration SWEEP = Duration.ofMinutes(10);

    private final RepeatedCommandTable table;
    private final ProblemWriter problems;
    private final Clock clock;
    private final AtomicLong sweptAt = new AtomicLong();

    RepeatedCommands(RepeatedCommandTable table, ProblemWriter problems, Clock clock) {
        this.table = table;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getHeader(HEADER) == null
                || !(isRuleCommand(request) || "POST".equals(request.getMethod()))
                || !(isRuleCommand(request)
                        || path.startsWith("/api/v1/alarms/")
                        || path.startsWith("/api/v1/area-modes/")
                        || path.startsWith("/api/v1/device-commands/")
                        || (path.startsWith("/api/v1/devices/")
                                && (path.endsWith("/commands") || path.endsWith("/out-of-service")))
                        || path.equals("/api/v1/post-checks")
                        || path.startsWith("/api/v1/post-checks/")
                        || path.equals("/api/v1/cases")
                        || path.startsWith("/api/v1/cases/")
                        || path.startsWith("/api/v1/tasks/")
                        || path.equals("/api/v1/review-samples")
                        || path.startsWith("/api/v1/reviews/")
                        || path.startsWith(FIELD))
                || SignedIn.current().isEmpty();
    }

    private static boolean isRuleCommand(HttpServletRequest request) {
        return request.getRequestURI().startsWith(RULES) && !"GET".equals(request.getMethod());
    }

    private static int largest(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith(FIELD) && path.endsWith("/photos")) {
            return LARGEST_PHOTO;
        }
        return isRuleCommand(request) ? LARGEST_RULES : LARGEST_COMMAND;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = request.getHeader(HEADER);
        if (name.isBlank() || name.length() > LONGEST_KEY) {
            problems.write(request, response, HttpStatus.BAD_REQUEST, "request.idempotency-key", TOO_LONG);
            return;
        }
        int largest = largest(request);
        byte[] body = request.getInputStream().readNBytes(largest + 1);
        if (body.length > largest) {
            problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE);
            return;
        }
        byte[] key = hash(SignedIn.current().orElseThrow().actor(), name);
        byte[] requestHash = hash(
                request.getRequestURI(),
                String.valueOf(request.getQueryString()),
                new String(body, StandardCharsets.ISO_8859_1));
        sweep();
        if (table.claim(key, requestHash, clock.instant())) {
            carryOut(new ReadRequest(request, body), response, chain, key);
        } else {
            repeat(request, response, key, requestHash);
        }
    }

    private void carryOut(HttpServletRequest request, HttpServletResponse response, FilterChain chain, byte[] key)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        boolean ours = false;
        try {
            chain.doFilter(request, answer);
            if (answer.getStatus() < HttpStatus.INTERNAL_SERVER_ERROR.value()) {
                table.answered(
                        key,
                        answer.getStatus(),
                        answer.getContentType(),
                        answer.getHeader(HttpHeaders.ETAG),
                        answer.getContentAsByteArray());
                ours = true;
            }
        } finally {
            if (!ours) {
                table.release(key);
            }
            answer.copyBodyToResponse();
        }
    }

    private void repeat(HttpServletRequest request, HttpServletResponse response, byte[] key, byte[] requestHash)
            throws IOException {
        Optional<FirstAnswer> found = table.find(key);
        if (found.isPresent() && !Arrays.equals(found.get().requestHash(), requestHash)) {
            problems.write(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "request.other-body", OTHER_BODY);
            return;
        }
        Integer status = found.map(FirstAnswer::status).orElse(null);
        if (found.isEmpty() || status == null) {
            problems.write(request, response, HttpStatus.CONFLICT, "request.under-way", UNDER_WAY);
            return;
        }
        FirstAnswer first = found.get();
        response.setStatus(status);
        response.setHeader("Idempotency-Replayed", "true");
        if (first.contentType() != null) {
            response.setContentType(first.contentType());
        }
        if (first.etag() != null) {
            response.setHeader(HttpHeaders.ETAG, first.etag());
        }
        if (first.body() != null) {
            response.getOutputStream().write(first.body());
        }
    }

    private void sweep() {
        long now = clock.millis();
        long last = sweptAt.get();
        if (now - last > SWEEP.toMillis() && sweptAt.compareAndSet(last, now)) {
            table.forgetBefore(Instant.ofEpochMilli(now).minus(RepeatedCommandTable.KEPT));
        }
    }

    private static byte[] hash(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime has no SHA-256", e);
        }
    }

    private static final LocalText TOO_LONG =
            new LocalText("Idempotency-Key 须为 1 到 200 个字符。", "An Idempotency-Key has 1 to 200 characters.");
    private static final LocalText OTHER_BODY = new LocalText(
            "同一个 Idempotency-Key 已用于另一个请求，请换一个。", "This Idempotency-Key was used for another request; take a new one.");
    private static final LocalText UNDER_WAY =
            new LocalText("同一请求正在处理，请稍后再试。", "The same request is being carried out; try again shortly.");

    /** A request whose body was read already. */
    private static final class ReadRequest extends HttpServletRequestWrapper {

        private final byte[] body;

        ReadRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            ByteArrayInputStream bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("the body is read at once");
                }
            };
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }
}
