package org.scenicwatch.dashboard.track;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.dashboard.intake.IntakeLimits;
import org.scenicwatch.dashboard.intake.SimilarCases;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever is about to report something whether it is known already, in plain words. */
@RestController
class SimilarController {

    private final SimilarCases similar;
    private final IntakeLimits limits;

    SimilarController(SimilarCases similar, IntakeLimits limits) {
        this.similar = similar;
        this.limits = limits;
    }

    /**
     * An open case of the same category at the same place.
     *
     * @param mark to be sent as {@code same} with the own report
     * @param state the state's key
     * @param title the state in plain words
     * @param minutes since it was reported last
     */
    record Item(String mark, String state, LocalText title, long minutes) {}

    /** At most three. */
    record Items(List<Item> items) {}

    @Operation(summary = "Whether it is known already: open cases of a category at a place / 是否已有人反映")
    @GetMapping("/api/v1/public/similar")
    ResponseEntity<Items> similar(
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String category,
            HttpServletRequest request) {
        limits.checkLook(request.getRemoteAddr());
        List<Item> items = similar.of(place, category).stream()
                .map(one -> new Item(one.mark(), one.state().key(), PlainWords.of(one.state()), one.minutes()))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Items(items));
    }
}
