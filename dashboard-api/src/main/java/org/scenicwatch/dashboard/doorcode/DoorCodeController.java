package org.scenicwatch.dashboard.doorcode;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.PlaceEntry;
import org.scenicwatch.dashboard.registers.RegisterTables;
import org.scenicwatch.dashboard.registers.RowIds;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code GET /api/v1/places/{id}/door-code}: the QR code of a place. */
@RestController
class DoorCodeController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final RegisterTables registers;
    private final SiteSettings site;

    DoorCodeController(RegisterTables registers, SiteSettings site) {
        this.registers = registers;
        this.site = site;
    }

    @Operation(summary = "QR code that leads a phone to the complaint page of a place, as SVG")
    @GetMapping("/api/v1/places/{id}/door-code")
    ResponseEntity<String> doorCode(@PathVariable String id, Locale locale) {
        Stored<PlaceEntry> found =
                registers.places().load(List.of(RowIds.ofPath(id))).get(RowIds.ofPath(id));
        if (found == null) {
            throw ApiProblem.notFound();
        }
        PlaceEntry place = found.row();
        String address = base().path("/report")
                .queryParam("place", place.code())
                .encode()
                .toUriString();
        return ResponseEntity.ok()
                .contentType(SVG)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .body(QrDrawing.svg(address, place.name().in(locale) + " · " + place.code()));
    }

    /** The public address of the settings: a sign on a door must not name the machine it was printed from. */
    private UriComponentsBuilder base() {
        String publicUrl = site.publicUrl();
        return publicUrl == null || publicUrl.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath()
                : UriComponentsBuilder.fromUriString(publicUrl.replaceAll("/+$", ""));
    }
}
