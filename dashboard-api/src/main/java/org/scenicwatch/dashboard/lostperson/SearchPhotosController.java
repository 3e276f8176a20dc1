package org.scenicwatch.dashboard.lostperson;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.lostperson.SearchIds;
import org.scenicwatch.core.lostperson.SearchRefused;
import org.scenicwatch.core.lostperson.write.FileConsentPaper;
import org.scenicwatch.core.lostperson.write.FilePersonPhoto;
import org.scenicwatch.core.lostperson.write.FileSightingPhoto;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.SignedIn;
import org.scenicwatch.dashboard.media.PhotoCleaner;
import org.scenicwatch.dashboard.media.PhotoRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The photos of a search: of the person, of sightings, of the signed consent. A picture of the person is shown only when
 * ground and consent are on file. Who looked is logged; no cache keeps a photo.
 */
@RestController
@RequestMapping("/api/v1/cases/{id}/search")
@Tag(name = "lost-person")
class SearchPhotosController {

    private static final Logger log = LoggerFactory.getLogger(SearchPhotosController.class);

    private final SearchDesk desk;
    private final SearchViews views;
    private final SearchTable table;
    private final Kept kept;
    private final PhotoCleaner cleaner;

    SearchPhotosController(SearchDesk desk, SearchViews views, SearchTable table, Kept kept, PhotoCleaner cleaner) {
        this.desk = desk;
        this.views = views;
        this.table = table;
        this.kept = kept;
        this.cleaner = cleaner;
    }

    @Operation(summary = "File a photo of the person: the file is the body / 登记走失者照片")
    @PostMapping(
            value = "/photo",
            consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
    ResponseEntity<SearchView> photo(@PathVariable String id, @RequestBody InputStreamResource file) {
        return keep(id, file, ref -> new FilePersonPhoto(SearchIds.ofCase(id), ref, desk.now()));
    }

    @Operation(summary = "File the signed consent: the file is the body / 登记同意书照片")
    @PostMapping(
            value = "/consent/paper",
            consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
    ResponseEntity<SearchView> paper(@PathVariable String id, @RequestBody InputStreamResource file) {
        return keep(id, file, ref -> new FileConsentPaper(SearchIds.ofCase(id), ref, desk.now()));
    }

    @Operation(summary = "Add a photo to a sighting: the file is the body / 线索照片")
    @PostMapping(
            value = "/sightings/{sighting}/photo",
            consumes = {MediaType.IMAGE_JPEG_VALUE, MediaType.IMAGE_PNG_VALUE})
    ResponseEntity<SearchView> sightingPhoto(
            @PathVariable String id, @PathVariable String sighting, @RequestBody InputStreamResource file) {
        return keep(id, file, ref -> new FileSightingPhoto(SearchIds.ofCase(id), sighting, ref, desk.now()));
    }

    @Operation(summary = "The photo of the person / 走失者照片")
    @GetMapping("/photo")
    ResponseEntity<byte[]> photo(@PathVariable String id) {
        SearchRow row = shown(id);
        return jpeg(id, "person", row.person().photoRef());
    }

    @Operation(summary = "The photo of a sighting / 线索照片")
    @GetMapping("/sightings/{sighting}/photo")
    ResponseEntity<byte[]> sightingPhoto(@PathVariable String id, @PathVariable String sighting) {
        SearchRow row = shown(id);
        return jpeg(
                id,
                "sighting",
                row.sightings().stream()
                        .filter(known -> known.id().equals(sighting))
                        .map(SearchRow.Sighting::photoRef)
                        .filter(ref -> ref != null)
                        .findFirst()
                        .orElse(null));
    }

    @Operation(summary = "The photo of the signed consent / 同意书照片")
    @GetMapping("/consent/paper")
    ResponseEntity<byte[]> paper(@PathVariable String id) {
        SearchRow row = table.find(id).orElseThrow(ApiProblem::notFound);
        return jpeg(id, "consent", row.legal().paperRef());
    }

    /** The search, when its pictures may go round. */
    private SearchRow shown(String id) {
        SearchRow row = table.find(id).orElseThrow(ApiProblem::notFound);
        if (!row.isRunning()) {
            throw SearchRefused.noPhoto();
        }
        if (row.legal().ground() == null) {
            throw SearchRefused.groundMissing();
        }
        if (!row.isCovered()) {
            throw SearchRefused.consentMissing();
        }
        return row;
    }

    private ResponseEntity<SearchView> keep(String id, InputStreamResource file, Function<String, Object> command) {
        try {
            desk.photo(id, cleaner.clean(file).jpeg(), command);
        } catch (PhotoRefused refused) {
            throw ApiProblem.field(
                    "photo",
                    "search.invalid-photo",
                    refused.reason().text().zh(),
                    refused.reason().text().en());
        }
        return ResponseEntity.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").body(views.of(desk.running(id)));
    }

    private ResponseEntity<byte[]> jpeg(String id, String what, @Nullable String ref) {
        byte[] jpeg = kept.photo(ref).orElseThrow(SearchRefused::noPhoto);
        log.info(
                "lost_person_photo=shown case={} of={} actor={}",
                id,
                what,
                SignedIn.current().map(SignedIn::actor).orElse("-"));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"photo.jpg\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(jpeg);
    }
}
