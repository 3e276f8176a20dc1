package org.scenicwatch.dashboard.casesandalarms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.springframework.http.HttpStatus;

class OvertakenTest {

    @Test
    void isAnsweredAsAChangedVersionWhereNoEndpointSaysMore() {
        assertThat(new Decisions.Overtaken("case:1").getCause()).isInstanceOfSatisfying(ApiProblem.class, problem -> {
            assertThat(problem.status()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
            assertThat(problem.code()).isEqualTo("request.version-changed");
        });
    }
}
