package org.scenicwatch.dashboard.media;

import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows a photo to the roles that deal with cases. Who looked is logged; the photo is kept by no cache. */
@RestController
class MediaController {

    private static final Logger log = LoggerFactory.getLogger(MediaController.class);

    private final Vault vault;
    private final ObjectProvider<PhotoSight> sight;

    MediaController(Vault vault, ObjectProvider<PhotoSight> sight) {
        this.vault = vault;
        this.sight = sight;
    }

    @GetMapping("/api/v1/media/{id}")
    ResponseEntity<byte[]> photo(@PathVariable String id) {
        if (!VaultRef.isRef(id)) {
            throw ApiProblem.notFound();
        }
        if (!sight.stream().allMatch(guard -> guard.mayShow(id))) {
            throw ApiProblem.of(
                    HttpStatus.FORBIDDEN,
                    "case.restricted",
                    "涉及未成年人，您的角色不能查看照片。",
                    "This concerns a minor; your role may not see the photos.");
        }
        byte[] jpeg = vault.file(VaultKind.PHOTO, new VaultRef(id)).orElseThrow(ApiProblem::notFound);
        log.info(
                "photo=shown media={} actor={}",
                id,
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
