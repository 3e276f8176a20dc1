package org.scenicwatch.dashboard.track;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.dashboard.intake.IntakeLimits;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What a complainant does with the tracking code: withdraw, urge, rate, answer, add photos, stop text messages. */
@RestController
@RequestMapping("/api/v1/public/complaints/{code}")
class TrackActsController {

    private static final int WORDS = 2_000;

    private final ComplainantActs acts;
    private final TrackForms forms;
    private final IntakeLimits limits;

    TrackActsController(ComplainantActs acts, TrackForms forms, IntakeLimits limits) {
        this.acts = acts;
        this.forms = forms;
        this.limits = limits;
    }

    /** What the complainant says to it. */
    record Words(@Nullable @Size(max = WORDS) String note) {}

    /** How well it was dealt with. */
    record Rating(
            @NotNull @Min(1) @Max(5) Integer score,
            @NotNull Boolean solved,
            @Nullable @Size(max = WORDS) String comment) {}

    /** Whether "closed but not solved" took the case up again. */
    record Rated(boolean reopened) {}

    @PostMapping("/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String code, @Valid @RequestBody Words body, HttpServletRequest request) {
        limits.checkAct(request.getRemoteAddr());
        acts.withdraw(code, body.note());
    }

    @PostMapping("/urge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void urge(@PathVariable String code, @Valid @RequestBody Words body, HttpServletRequest request) {
        limits.checkAct(request.getRemoteAddr());
        acts.urge(code, body.note());
    }

    @PostMapping("/rate")
    ResponseEntity<Rated> rate(@PathVariable String code, @Valid @RequestBody Rating body, HttpServletRequest request) {
        limits.checkAct(request.getRemoteAddr());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Rated(acts.rate(code, body.score(), body.solved(), body.comment())));
    }

    @PostMapping(path = "/answer", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String question,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            HttpServletRequest request) {
        limits.checkAct(request.getRemoteAddr());
        forms.answer(code, question, note, photos);
    }

    @PostMapping(path = "/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void addPhotos(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            HttpServletRequest request) {
        limits.checkAct(request.getRemoteAddr());
        forms.addPhotos(code, photos);
    }

    @PostMapping("/texts-off")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stopTexts(@PathVariable String code, HttpServletRequest request) {
        limits.checkAct(request.getRemoteAddr());
        acts.wantTexts(code, false);
    }

    @PostMapping("/texts-on")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resumeTexts(@PathVariable String code, HttpServletRequest request) {
        limits.checkAct(request.getRemoteAddr());
        acts.wantTexts(code, true);
    }
}
