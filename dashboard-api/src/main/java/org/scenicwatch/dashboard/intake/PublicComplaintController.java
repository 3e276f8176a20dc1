package org.scenicwatch.dashboard.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.media.PhotoSet;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Complaints from programs of others, such as a tourism app: JSON, or a form with photos. */
@RestController
@RequestMapping("/api/v1/public/complaints")
class PublicComplaintController {

    private final Intake intake;
    private final Gate gate;

    PublicComplaintController(Intake intake, Gate gate) {
        this.intake = intake;
        this.gate = gate;
    }

    record NewComplaint(
            @Nullable String place,
            @Nullable String category,
            @Nullable String statement,
            @Nullable String phone,
            @Nullable String language,
            @Nullable String same) {}

    /** What the complainant needs to follow the complaint; shown once. */
    record Receipt(String code, String track) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> file(
            @RequestBody NewComplaint complaint,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String onceKey,
            Locale locale,
            HttpServletRequest request) {
        String origin = gate.open(request.getRemoteAddr(), complaint.phone(), complaint.place(), complaint.category());
        return answer(new Filing(
                complaint.place(),
                complaint.category(),
                complaint.statement(),
                complaint.phone(),
                PageWords.languageOf(complaint.language(), locale),
                List.of(),
                onceKey,
                complaint.same(),
                origin));
    }

    @PostMapping(consumes = {MediaType.MULTIPART_FORM_DATA_VALUE, MediaType.APPLICATION_FORM_URLENCODED_VALUE})
    ResponseEntity<Receipt> file(
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String statement,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String same,
            @RequestParam(required = false) @Nullable List<MultipartFile> photos,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String onceKey,
            Locale locale,
            HttpServletRequest request) {
        String origin = gate.open(request.getRemoteAddr(), phone, place, category);
        return answer(new Filing(
                place,
                category,
                statement,
                phone,
                PageWords.languageOf(language, locale),
                PhotoSet.sent(photos),
                onceKey,
                same,
                origin));
    }

    private ResponseEntity<Receipt> answer(Filing filing) {
        try {
            Filed filed = intake.file(filing);
            URI track = URI.create("/track/" + filed.code());
            return ResponseEntity.status(HttpStatus.CREATED)
                    .location(URI.create("/api/v1/public/complaints/" + filed.code()))
                    .header("Cache-Control", "no-store")
                    .body(new Receipt(filed.code(), track.toString()));
        } catch (FilingRefused refused) {
            Map.Entry<String, LocalText> first =
                    refused.fields().entrySet().iterator().next();
            throw ApiProblem.field(
                    first.getKey(),
                    "complaint.invalid-" + first.getKey(),
                    first.getValue().zh(),
                    first.getValue().en());
        }
    }
}
