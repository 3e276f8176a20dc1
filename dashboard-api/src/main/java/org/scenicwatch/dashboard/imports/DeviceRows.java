package org.scenicwatch.dashboard.imports;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.device.DeviceIds;
import org.scenicwatch.core.device.DeviceKind;
import org.scenicwatch.core.device.write.RegisterDevice;
import org.scenicwatch.dashboard.registers.DeviceEntry;
import org.scenicwatch.dashboard.registers.RowIds;
import tools.jackson.databind.JsonNode;

/** From rows of a file to devices of the register. */
final class DeviceRows {

    /** The columns of a CSV file; the last three of them may be empty. */
    static final List<String> COLUMNS = List.of(
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

    private static final int LONGEST_INTERVAL_SECONDS = 7 * 24 * 3600;

    /** Always labels, also when they look like a number: a group may be called 12, a model 300, a car park 3. */
    private static final Set<String> NAMES = Set.of("circuit", "household_group", "lots", "main", "model");

    private DeviceRows() {}

    static RegisterDevice command(FileRow row, String area, Instant at) throws FileRow.Bad {
        String device = row.required("device");
        if (!DeviceIds.NAME.matcher(device).matches()) {
            throw row.bad(
                    "device",
                    "import.bad-name",
                    "设备编号须为 1-64 个字母、数字、点、下划线或连字符。",
                    "A device is named by 1-64 letters, digits, dots, underscores or hyphens.");
        }
        String kindKey = row.required("kind");
        DeviceKind kind = DeviceKind.of(kindKey)
                .orElseThrow(() -> row.bad(
                        "kind", "import.unknown-kind", "没有此设备类型：" + kindKey, "There is no such kind: " + kindKey));
        JsonNode point = row.geometry();
        boolean placed = point != null && "Point".equals(point.path("type").asString(""));
        double lon = point != null && placed
                ? point.path("coordinates").path(0).asDouble(Double.NaN)
                : row.requiredNumber("lon", -180, 180);
        double lat = point != null && placed
                ? point.path("coordinates").path(1).asDouble(Double.NaN)
                : row.requiredNumber("lat", -90, 90);
        if (!(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90)) {
            throw row.bad("geometry", "import.out-of-range", "坐标超出范围。", "The position is out of range.");
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        attributes(row, figures, labels);
        return new RegisterDevice(
                DeviceIds.aggregate(area, device),
                area,
                device,
                kind,
                row.required("name_zh"),
                row.required("name_en"),
                row.required("zone"),
                row.optional("place"),
                lon,
                lat,
                row.optionalNumber("elevation"),
                (int) row.requiredNumber("interval_s", 0, LONGEST_INTERVAL_SECONDS),
                figures,
                labels,
                at);
    }

    /** {@code key=value;key=value}: numbers are figures for rules, the rest are labels. */
    private static void attributes(FileRow row, Map<String, Double> figures, Map<String, String> labels)
            throws FileRow.Bad {
        String text = row.optional("attributes");
        if (text == null) {
            return;
        }
        for (String pair : text.split(";", -1)) {
            int equals = pair.indexOf('=');
            if (pair.isBlank()) {
                continue;
            }
            if (equals <= 0 || equals == pair.length() - 1) {
                throw row.bad(
                        "attributes",
                        "import.bad-attribute",
                        "attributes 须为 键=值;键=值：" + pair,
                        "attributes have to be key=value;key=value: " + pair);
            }
            String key = pair.substring(0, equals).strip();
            String value = pair.substring(equals + 1).strip();
            if (NAMES.contains(key)) {
                labels.put(key, value);
                continue;
            }
            try {
                figures.put(key, Double.valueOf(value));
            } catch (NumberFormatException e) {
                labels.put(key, value);
            }
        }
    }

    /** The row of the register that the command would lead to. */
    static DeviceEntry entry(RegisterDevice command) {
        return new DeviceEntry(
                DeviceIds.row(command.deviceId()),
                command.area(),
                command.kind().key(),
                new LocalText(command.nameZh(), command.nameEn()),
                RowIds.inArea(command.area(), command.zone()),
                RowIds.inArea(command.area(), command.place()),
                command.lon(),
                command.lat(),
                command.elevation(),
                command.reportIntervalSeconds(),
                command.attributes(),
                command.labels(),
                null,
                null);
    }
}
