package org.scenicwatch.dashboard.open311;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A request that is refused in the form of the specification: a code, which is the HTTP status, and sentences. */
final class Open311Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<String> sentences;

    Open311Problem(HttpStatus status, List<String> sentences) {
        super(status.toString(), null, false, false);
        this.status = status;
        this.sentences = List.copyOf(sentences);
    }

    Open311Problem(HttpStatus status, String sentence) {
        this(status, List.of(sentence));
    }

    HttpStatus status() {
        return status;
    }

    List<String> sentences() {
        return sentences;
    }
}
