package org.scenicwatch.dashboard.overview;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.scenicwatch.dashboard.live.LiveView;
import org.scenicwatch.dashboard.projection.RowJson;
import org.scenicwatch.dashboard.registers.PlaceEntry;
import org.scenicwatch.dashboard.registers.Shapes;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The map: every registered place as GeoJSON. */
@RestController
@Tag(name = "map")
class MapController {

    private static final MediaType GEO_JSON = MediaType.valueOf("application/geo+json");

    private final LiveView live;

    MapController(LiveView live) {
        this.live = live;
    }

    /** A GeoJSON feature. */
    record Feature(String type, @JsonRawValue String geometry, Map<String, Object> properties) {}

    /** A GeoJSON feature collection. */
    record Features(String type, List<Feature> features) {}

    @Operation(
            summary = "The places of the area as GeoJSON / 一图",
            description = "Answers 304 when nothing changed. With `bbox` only what touches it.")
    @GetMapping("/api/v1/map")
    @Nullable
    ResponseEntity<byte[]> map(
            @Parameter(description = "west,south,east,north in degrees") @RequestParam(required = false) @Nullable
                    String bbox,
            WebRequest request) {
        Optional<Envelope> box = Optional.ofNullable(bbox).map(MapController::envelope);
        List<Feature> features = new ArrayList<>();
        live.places().stream()
                .sorted(Comparator.comparing(PlaceEntry::id))
                .filter(place -> box.isEmpty() || Shapes.touches(place.geometry(), box.get()))
                .forEach(place -> features.add(feature(place)));
        byte[] body = RowJson.mapper().writeValueAsBytes(new Features("FeatureCollection", features));
        String tag = '"' + hash(body) + '"';
        if (request.checkNotModified(tag)) {
            return null;
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
                .contentType(GEO_JSON)
                .body(body);
    }

    private static Feature feature(PlaceEntry place) {
        Map<String, Object> properties = new LinkedHashMap<>(place.attributes());
        properties.put("layer", place.layer());
        properties.put("id", place.id());
        properties.put("name", place.name());
        if (place.parent() != null) {
            properties.put("parent", place.parent());
        }
        if (place.elevation() != null) {
            properties.put("elevation", place.elevation());
        }
        return new Feature("Feature", place.geometry(), properties);
    }

    private static Envelope envelope(String text) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == 4) {
                double west = Double.parseDouble(parts[0]);
                double south = Double.parseDouble(parts[1]);
                double east = Double.parseDouble(parts[2]);
                double north = Double.parseDouble(parts[3]);
                if (west <= east && south <= north) {
                    return new Envelope(west, east, south, north);
                }
            }
        } catch (NumberFormatException e) {
            // Told below, like a box of another shape.
        }
        throw DeviceProblems.invalid("bbox", "bbox 须为 西,南,东,北（度）。", "bbox has to be west,south,east,north in degrees.");
    }

    private static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
