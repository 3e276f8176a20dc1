package org.scenicwatch.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** How the files of the console are served: to everybody, also to who has yet to sign in. */
class PagesIT extends AccessForTests {

    @Test
    void partsOfTheConsoleAreKeptForEverAndRunUnderThePolicy() {
        HttpResponse<String> part = visitor.get("/assets/sample-1a2b3c4d.js");
        assertThat(part.statusCode()).isEqualTo(200);
        assertThat(header(part, "cache-control"))
                .contains("max-age=31536000")
                .contains("public")
                .contains("immutable");
        assertThat(header(part, "content-type")).startsWith("text/javascript");
        assertThat(header(part, "content-security-policy")).contains("default-src 'self'");
        assertThat(header(part, "x-content-type-options")).isEqualTo("nosniff");
    }

    @Test
    void aPartOfAnOlderConsoleIsMissingAndNobodyRemembersThat() {
        HttpResponse<String> gone = visitor.get("/assets/QualityPage-0ld0ld00.js");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(header(gone, "cache-control")).contains("no-store");
        assertThat(gone.body()).doesNotContain("<html");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
