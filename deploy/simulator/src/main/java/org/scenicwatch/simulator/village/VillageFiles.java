package org.scenicwatch.simulator.village;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a village as the two files that the import takes: places as GeoJSON, devices as CSV. */
public final class VillageFiles {
    /** Name of the file of places. */
    public static final String PLACES = "places.geojson";
    /** Name of the file of devices. */
    public static final String DEVICES = "devices.csv";

    private static final List<String> HEADER = List.of(
            "device",
            "kind",
            "name_zh",
            "name_en",
            "zone",
            "place",
            "lon",
            "lat",
            "elevation",
            "interval_s",
            "attributes");

    private VillageFiles() {}

    /**
     * Writes both files of the demo village into a folder, which is made if it is missing.
     *
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static void exportVillage(Path folder) {
        Village village = Village.demo();
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(PLACES), placesGeoJson(village));
            Files.write(folder.resolve(DEVICES), devicesCsv(village));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The registry of devices as CSV, UTF-8, with a header line. */
    public static byte[] devicesCsv(Village village) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(800_000);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(bytes)) {
            csv.writeRecord(HEADER);
            village.devices().forEach(device -> csv.writeRecord(row(device)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> row(Device device) {
        return List.of(
                device.id(),
                device.kind().code(),
                device.nameZh(),
                device.nameEn(),
                device.zone(),
                Objects.requireNonNullElse(device.place(), ""),
                FireMains.number(LocalMetres.lon(device.x()), 7),
                FireMains.number(LocalMetres.lat(device.y()), 7),
                FireMains.number(device.elevation(), 1),
                String.valueOf(device.intervalSeconds()),
                attributes(device.attributes()));
    }

    private static String attributes(Map<String, String> attributes) {
        return new TreeMap<>(attributes)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(";"));
    }

    /** The map as a GeoJSON feature collection, UTF-8, one feature a line. */
    public static byte[] placesGeoJson(Village village) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_000_000);
        try (JsonGenerator json =
                new JsonFactory().createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("type", "FeatureCollection");
            json.writeStringProperty("name", "合成苗寨（演示数据，非真实地点）");
            json.writeStringProperty("name_en", "Synthetic timber village (demo data, no real place)");
            json.writeBooleanProperty("synthetic", true);
            json.writeNumberProperty("seed", village.seed());
            json.writeArrayPropertyStart("features");
            for (Place place : village.places()) {
                json.writeRaw("\n");
                feature(json, place);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw("\n");
        }
        return bytes.toByteArray();
    }

    private static void feature(JsonGenerator json, Place place) {
        json.writeStartObject();
        json.writeStringProperty("type", "Feature");
        json.writeObjectPropertyStart("properties");
        json.writeStringProperty("layer", place.layer());
        json.writeStringProperty("code", place.code());
        json.writeStringProperty("name_zh", place.nameZh());
        json.writeStringProperty("name_en", place.nameEn());
        if (place.parent() != null) {
            json.writeStringProperty("parent", place.parent());
        }
        if (place.elevation() != null) {
            json.writeNumberProperty("elevation", place.elevation());
        }
        new TreeMap<>(place.attributes()).forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeObjectPropertyStart("geometry");
        geometry(json, place.shape());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void geometry(JsonGenerator json, Geometry shape) {
        boolean line = shape instanceof LineString;
        json.writeStringProperty("type", line ? "LineString" : "Polygon");
        json.writeArrayPropertyStart("coordinates");
        if (!line) {
            json.writeStartArray();
        }
        for (Coordinate at : shape.getCoordinates()) {
            json.writeStartArray();
            json.writeNumber(LocalMetres.lon(at.x));
            json.writeNumber(LocalMetres.lat(at.y));
            json.writeEndArray();
        }
        if (!line) {
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
