package org.scenicwatch.dashboard.incident;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scenicwatch.core.notification.Duty;
import org.scenicwatch.core.notification.directory.DirectoryTables;
import org.scenicwatch.core.notification.events.DutyHeld;
import org.scenicwatch.dashboard.SiteSettings;
import org.scenicwatch.dashboard.live.LiveView;
import org.scenicwatch.dashboard.registers.PlaceEntry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The grids, household groups and houses of the area, with numbers of people. */
@RestController
@Tag(name = "places")
class HouseTreeController {

    private final LiveView live;
    private final DirectoryTables directory;
    private final SiteSettings site;

    HouseTreeController(LiveView live, DirectoryTables directory, SiteSettings site) {
        this.live = live;
        this.directory = directory;
        this.site = site;
    }

    @Operation(
            summary = "Grids, household groups and houses with numbers of people / 网格与十联户",
            description = "With houses only the groups of these houses, whole. Numbers only, no names.")
    @GetMapping("/api/v1/house-tree")
    HouseTree tree(@RequestParam(required = false, defaultValue = "") List<String> houses) {
        List<PlaceEntry> places = live.places();
        Map<String, PlaceEntry> byId = places.stream().collect(Collectors.toMap(PlaceEntry::id, Function.identity()));
        Map<String, Integer> leaders = new HashMap<>();
        Map<String, Integer> workers = new HashMap<>();
        directory.recipients(site.area()).stream()
                .flatMap(entry -> entry.duties().stream())
                .forEach(duty -> count(duty, leaders, workers));
        return HouseTree.of(houses.isEmpty() ? places : HouseTree.neighbours(places, houses), byId, leaders, workers);
    }

    private static void count(DutyHeld duty, Map<String, Integer> leaders, Map<String, Integer> workers) {
        String place = duty.of();
        if (place != null && duty.duty().equals(Duty.GROUP_HEAD.key())) {
            leaders.merge(place, 1, Integer::sum);
        } else if (place != null && duty.duty().equals(Duty.GRID_WORKER.key())) {
            workers.merge(place, 1, Integer::sum);
        }
    }
}
