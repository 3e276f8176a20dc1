package org.scenicwatch.dashboard.intake;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.place.PlaceLayer;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.PlaceEntry;
import org.scenicwatch.dashboard.registers.RegisterTables;
import org.springframework.stereotype.Component;

/**
 * The places in the open, to be chosen by whoever stands at no door: lanes, bridges, car parks, the river, slopes and zones.
 * Houses and shops are found by the code on their door. Read from the register once a minute at most: no login guards the page.
 */
@Component
public class OpenPlaces {

    private static final List<PlaceLayer> LAYERS = List.of(
            PlaceLayer.ZONE, PlaceLayer.LANE, PlaceLayer.BRIDGE, PlaceLayer.LOT, PlaceLayer.RIVER, PlaceLayer.HILLSIDE);

    private static final int MOST = 300;

    private final RegisterTables registers;
    private final String area;
    private final LoadingCache<PlaceLayer, List<OpenPlace>> read =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(this::read);

    OpenPlaces(RegisterTables registers, SiteSettings site) {
        this.registers = registers;
        this.area = site.area();
    }

    /** A place that can be chosen. */
    public record OpenPlace(String code, LocalText name) {}

    /** The places of one kind. */
    public record Group(PlaceLayer layer, List<OpenPlace> places) {}

    /** All that can be chosen, the widest first; kinds without a place are left out. */
    public List<Group> groups() {
        return LAYERS.stream()
                .map(layer -> new Group(layer, read.get(layer)))
                .filter(group -> !group.places().isEmpty())
                .toList();
    }

    private List<OpenPlace> read(PlaceLayer layer) {
        return registers
                .places()
                .query("where layer = ? and id like ? order by id limit " + MOST, layer.key(), area + "/%")
                .values()
                .stream()
                .map(Stored::row)
                .map(OpenPlaces::open)
                .toList();
    }

    private static OpenPlace open(PlaceEntry place) {
        return new OpenPlace(place.code(), place.name());
    }
}
