package org.scenicwatch.dashboard.track;

import jakarta.servlet.http.HttpServletRequest;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.intake.IntakeLimits;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Progress for programs of others. */
@RestController
class TrackController {

    private final Tracking tracking;
    private final IntakeLimits limits;

    TrackController(Tracking tracking, IntakeLimits limits) {
        this.tracking = tracking;
        this.limits = limits;
    }

    @GetMapping("/api/v1/public/complaints/{code}")
    ResponseEntity<Progress> progress(@PathVariable String code, HttpServletRequest request) {
        limits.checkLook(request.getRemoteAddr());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(tracking.find(code).orElseThrow(ApiProblem::notFound));
    }
}
