package org.scenicwatch.dashboard.lostperson;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.scenicwatch.core.lostperson.SearchIds;
import org.scenicwatch.core.lostperson.write.BeginSectorSearch;
import org.scenicwatch.core.lostperson.write.FinishSectorSearch;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ground of a search: how it is divided, who looks where, and what is done. */
@RestController
@RequestMapping("/api/v1/cases/{id}/search/sectors")
@Tag(name = "lost-person")
class SectorController {

    private final SearchDesk desk;
    private final SearchViews views;
    private final SearchCases cases;

    SectorController(SearchDesk desk, SearchViews views, SearchCases cases) {
        this.desk = desk;
        this.views = views;
        this.cases = cases;
    }

    @Operation(summary = "Divide the ground around the last spot, or add a drawn part / 划分搜寻片区")
    @PostMapping
    ResponseEntity<SearchView> layOut(@PathVariable String id, @Valid @RequestBody SearchWords.Division division) {
        desk.layOut(id, division);
        return shown(id);
    }

    @Operation(summary = "A team looks through a sector, for the first time or again / 开始搜片区")
    @PostMapping("/{sector}/begin")
    ResponseEntity<SearchView> begin(
            @PathVariable String id, @PathVariable String sector, @Valid @RequestBody SearchWords.Team team) {
        cases.searched(id);
        desk.running(id);
        desk.send(id, new BeginSectorSearch(SearchIds.ofCase(id), sector, team.team(), desk.now()));
        return shown(id);
    }

    @Operation(summary = "The sector is looked through / 片区已搜")
    @PostMapping("/{sector}/done")
    ResponseEntity<SearchView> done(@PathVariable String id, @PathVariable String sector) {
        cases.searched(id);
        desk.running(id);
        desk.send(id, new FinishSectorSearch(SearchIds.ofCase(id), sector, desk.now()));
        return shown(id);
    }

    private ResponseEntity<SearchView> shown(String id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(views.of(desk.running(id)));
    }
}
