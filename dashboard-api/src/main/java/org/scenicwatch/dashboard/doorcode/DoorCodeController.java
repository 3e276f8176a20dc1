package org.scenicwatch.dashboard.doorcode;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Locale;
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

/** {@code GET /api/v1/places/{id}/door-code}: the QR code of a place. */
@RestController
class DoorCodeController {

    private static final MediaType SVG = MediaType.parseMediaType("image/svg+xml");

    private final RegisterTables registers;
    private final DoorAddress addresses;

    DoorCodeController(RegisterTables registers, DoorAddress addresses) {
        this.registers = registers;
        this.addresses = addresses;
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
        return ResponseEntity.ok()
                .contentType(SVG)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .body(QrDrawing.svg(addresses.of(place.code()), place.name().in(locale) + " · " + place.code()));
    }
}
