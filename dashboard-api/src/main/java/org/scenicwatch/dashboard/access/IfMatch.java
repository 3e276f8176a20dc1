package org.scenicwatch.dashboard.access;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The version of the row that a command was decided on, from and to the headers {@code If-Match} and {@code ETag}. */
public final class IfMatch {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,18})\"");

    private IfMatch() {}

    /**
     * The version that the caller saw.
     *
     * @throws ApiProblem 428 when the header is missing, 400 when it is no version of ours
     */
    public static long required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw ApiProblem.of(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "request.version-required",
                    "请在 If-Match 中给出您所见的版本。",
                    "Say in If-Match which version you saw.");
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw ApiProblem.of(
                    HttpStatus.BAD_REQUEST,
                    "request.malformed-version",
                    "If-Match 须为带引号的版本号。",
                    "If-Match has to be a version number in quotes.");
        }
        return Long.parseLong(tag.group(1));
    }

    /** The problem of a row that changed meanwhile: 412; the texts say what changed. */
    public static ApiProblem changed(String zh, String en) {
        return ApiProblem.of(HttpStatus.PRECONDITION_FAILED, "request.version-changed", zh, en);
    }

    /** The entity tag of a version. */
    public static String tag(long version) {
        return '"' + Long.toString(version) + '"';
    }
}
