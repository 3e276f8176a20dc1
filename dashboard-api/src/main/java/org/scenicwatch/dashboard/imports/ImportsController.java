package org.scenicwatch.dashboard.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes files into the registers. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "registers")
class ImportsController {

    private final RegisterImport imports;

    ImportsController(RegisterImport imports) {
        this.imports = imports;
    }

    @Operation(
            summary = "Devices from CSV or GeoJSON / 导入设备",
            description = "Good rows are taken, bad ones told by line. A row that the register holds already is left.")
    @PostMapping(
            value = "/devices/import",
            consumes = {"text/csv", "application/geo+json"})
    ImportReport devices(
            @RequestBody byte[] file,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) String type,
            @Parameter(description = "only say what would happen") @RequestParam(defaultValue = "false")
                    boolean dryRun) {
        String text = new String(file, StandardCharsets.UTF_8);
        return type.startsWith("text/csv")
                ? imports.devicesFromCsv(text, dryRun)
                : imports.devicesFromGeoJson(text, dryRun);
    }

    @Operation(summary = "Places from GeoJSON / 导入地点")
    @PostMapping(value = "/places/import", consumes = "application/geo+json")
    ImportReport places(@RequestBody byte[] file, @RequestParam(defaultValue = "false") boolean dryRun) {
        return imports.placesFromGeoJson(new String(file, StandardCharsets.UTF_8), dryRun);
    }
}
