package org.scenicwatch.dashboard.imports;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.device.DeviceIds;
import org.scenicwatch.core.place.PlaceIds;
import org.scenicwatch.core.place.PlaceLayer;
import org.scenicwatch.core.place.write.RegisterPlace;
import org.scenicwatch.dashboard.fireaccess.WayLimits;
import org.scenicwatch.dashboard.projection.RowJson;
import org.scenicwatch.dashboard.registers.PlaceEntry;
import org.scenicwatch.dashboard.registers.RowIds;
import org.scenicwatch.dashboard.registers.Shapes;

/** From features of a file to places of the register. */
final class PlaceRows {

    private static final Set<String> OWN =
            Set.of("layer", "code", "name_zh", "name_en", "parent", "elevation", "id", "name");

    private PlaceRows() {}

    static RegisterPlace command(FileRow row, String area, Instant at) throws FileRow.Bad {
        String code = row.required("code");
        if (!DeviceIds.NAME.matcher(code).matches()) {
            throw row.bad(
                    "code",
                    "import.bad-name",
                    "地点编号须为 1-64 个字母、数字、点、下划线或连字符。",
                    "A place is named by 1-64 letters, digits, dots, underscores or hyphens.");
        }
        String layerKey = row.required("layer");
        PlaceLayer layer = PlaceLayer.of(layerKey)
                .orElseThrow(() -> row.bad(
                        "layer", "import.unknown-layer", "没有此图层：" + layerKey, "There is no such layer: " + layerKey));
        if (row.geometry() == null) {
            throw row.bad("geometry", "import.missing", "缺少几何。", "The geometry is missing.");
        }
        Optional<LocalText> wrong = Shapes.problemOf(row.geometry());
        if (wrong.isPresent()) {
            throw row.bad(
                    "geometry",
                    "import.bad-geometry",
                    wrong.get().zh(),
                    wrong.get().en());
        }
        Map<String, String> attributes = new TreeMap<>(row.fields());
        attributes.keySet().removeAll(OWN);
        Optional<String> unreadable = WayLimits.unreadable(attributes);
        if (unreadable.isPresent()) {
            throw row.bad(
                    unreadable.get(),
                    "import.bad-limit",
                    "通行限值须为正数（米或吨），消防车起点须为 station 或 gate：" + unreadable.get(),
                    "A limit is a positive number of metres or tonnes, a start of engines station or gate: "
                            + unreadable.get());
        }
        return new RegisterPlace(
                PlaceIds.aggregate(area, code),
                area,
                code,
                layer,
                row.optional("parent"),
                row.required("name_zh"),
                row.required("name_en"),
                RowJson.mapper().writeValueAsString(row.geometry()),
                row.optionalNumber("elevation"),
                attributes,
                at);
    }

    /** The row of the register that the command would lead to. */
    static PlaceEntry entry(RegisterPlace command) {
        return new PlaceEntry(
                PlaceIds.row(command.placeId()),
                command.area(),
                command.code(),
                command.layer().key(),
                RowIds.inArea(command.area(), command.parent()),
                new LocalText(command.nameZh(), command.nameEn()),
                command.geometry(),
                command.elevation(),
                command.attributes());
    }
}
