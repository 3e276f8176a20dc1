package org.scenicwatch.dashboard.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.projection.RowJson;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the rows of a file. */
public final class FileRows {

    private FileRows() {}

    /**
     * The rows of a CSV file with a header line.
     *
     * @throws ApiProblem 422 when it is no CSV file or a column is missing
     */
    public static List<FileRow> ofCsv(String text, List<String> columns) {
        List<FileRow> rows = new ArrayList<>();
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofNamedCsvRecord(content)) {
            for (NamedCsvRecord line : csv) {
                if (rows.isEmpty() && !line.getHeader().containsAll(columns)) {
                    throw unreadable(
                            "表头须为：" + String.join(",", columns), "The header has to be: " + String.join(",", columns));
                }
                Map<String, String> fields = new LinkedHashMap<>();
                line.getFieldsAsMap().forEach((name, value) -> put(fields, name, value));
                rows.add(new FileRow(line.getStartingLineNumber(), fields, null));
            }
        } catch (CsvParseException | java.io.IOException e) {
            throw unreadable("文件不是有效的 CSV。", "The file is not valid CSV.");
        }
        return rows;
    }

    /**
     * The features of a GeoJSON feature collection.
     *
     * @throws ApiProblem 422 when it is none
     */
    static List<FileRow> ofGeoJson(String text) {
        JsonNode file;
        try {
            file = RowJson.mapper().readTree(text);
        } catch (JacksonException e) {
            throw unreadable("文件不是有效的 JSON。", "The file is not valid JSON.");
        }
        JsonNode features = file.path("features");
        if (!"FeatureCollection".equals(file.path("type").asString("")) || !features.isArray()) {
            throw unreadable("文件须为 GeoJSON FeatureCollection。", "The file has to be a GeoJSON FeatureCollection.");
        }
        List<FileRow> rows = new ArrayList<>();
        for (JsonNode feature : features) {
            Map<String, String> fields = new HashMap<>();
            feature.path("properties")
                    .properties()
                    .forEach(entry -> put(
                            fields,
                            entry.getKey(),
                            entry.getValue().isValueNode() && !entry.getValue().isNull()
                                    ? entry.getValue().asString("")
                                    : ""));
            rows.add(new FileRow(rows.size() + 1L, fields, feature.path("geometry")));
        }
        return rows;
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isBlank()) {
            fields.put(name, value.strip());
        }
    }

    private static ApiProblem unreadable(String zh, String en) {
        return ApiProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "import.unreadable", zh, en);
    }
}
