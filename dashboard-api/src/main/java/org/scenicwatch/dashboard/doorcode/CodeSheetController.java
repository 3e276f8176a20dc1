package org.scenicwatch.dashboard.doorcode;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.documents.DocumentFont;
import org.scenicwatch.dashboard.intake.IntakeSettings;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.PlaceEntry;
import org.scenicwatch.dashboard.registers.RegisterTables;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/places/door-codes}: the codes of chosen places on sheets to be printed and cut. */
@RestController
class CodeSheetController {

    private static final int MOST = 2_000;

    private final RegisterTables registers;
    private final DoorAddress addresses;
    private final DocumentFont font;
    private final SiteSettings site;
    private final IntakeSettings intake;

    CodeSheetController(
            RegisterTables registers,
            DoorAddress addresses,
            DocumentFont font,
            SiteSettings site,
            IntakeSettings intake) {
        this.registers = registers;
        this.addresses = addresses;
        this.font = font;
        this.site = site;
        this.intake = intake;
    }

    /** The ids of the places, in the order of the sheets. */
    record Chosen(@NotEmpty @Size(max = MOST) List<@NotNull String> places) {}

    @Operation(summary = "QR codes of chosen places on A4 sheets, six a page, as PDF / 打印二维码")
    @PostMapping("/api/v1/places/door-codes")
    ResponseEntity<byte[]> sheets(@Valid @RequestBody Chosen chosen) {
        Map<String, Stored<PlaceEntry>> found = registers.places().load(chosen.places());
        List<String> unknown =
                chosen.places().stream().filter(id -> !found.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            throw ApiProblem.field(
                    "places",
                    "place.unknown",
                    "没有地点 " + unknown.get(0) + "。",
                    "There is no place " + unknown.get(0) + ".");
        }
        List<CodeSheet.Sign> signs = chosen.places().stream()
                .map(id -> Objects.requireNonNull(found.get(id)).row())
                .map(place -> new CodeSheet.Sign(place.code(), place.name(), addresses.of(place.code())))
                .toList();
        String phone = intake.centrePhone().isBlank() ? null : intake.centrePhone();
        byte[] pdf = new CodeSheet(font.font(), site.name(), phone).print(signs);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("door-codes.pdf")
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(pdf);
    }
}
