package org.scenicwatch.dashboard.lostperson;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Set;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.core.lostperson.SearchBook;
import org.scenicwatch.core.lostperson.SearchIds;
import org.scenicwatch.core.lostperson.SightingSource;
import org.scenicwatch.core.lostperson.write.ConfirmSighting;
import org.scenicwatch.core.lostperson.write.DismissSighting;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.access.SignedIn;
import org.scenicwatch.dashboard.projection.Page;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The search for the lost person of a case: who it is, what the law asks for, and where the person may have been. */
@RestController
@Tag(name = "lost-person")
class SearchController {

    /** At the desk somebody else's word is written down; on the way one's own. */
    private static final Set<Role> DESK = Set.of(Role.OPERATOR, Role.COMMANDER, Role.DUTY_LEADER);

    private final SearchDesk desk;
    private final SearchViews views;
    private final SearchTable table;
    private final SearchCases cases;
    private final SearchBook book;

    SearchController(SearchDesk desk, SearchViews views, SearchTable table, SearchCases cases, SearchBook book) {
        this.desk = desk;
        this.views = views;
        this.table = table;
        this.cases = cases;
        this.book = book;
    }

    /** The id of what was taken. */
    record Taken(String id) {}

    @Operation(summary = "What people choose from in a search, with its sources / 走失搜寻选项与依据")
    @GetMapping("/api/v1/lost-person/choices")
    SearchBook.Sheet choices() {
        return book.sheet();
    }

    @Operation(summary = "The newest search of a case / 走失搜寻", description = "404 when nobody has begun one.")
    @GetMapping("/api/v1/cases/{id}/search")
    ResponseEntity<SearchView> one(@PathVariable String id) {
        cases.one(id);
        SearchRow row = table.find(id)
                .orElseThrow(() -> ApiProblem.of(
                        HttpStatus.NOT_FOUND, "search.not-begun", "尚未开始搜寻。", "Nobody has begun a search."));
        return shown(row);
    }

    @Operation(
            summary = "The searches of the cases that were merged into this one / 并案转入的搜寻",
            description = "Each goes on under the id of the case in which it was begun and ends with this one.")
    @GetMapping("/api/v1/cases/{id}/search/carried")
    Page<SearchView.Carried> carried(@PathVariable String id) {
        cases.one(id);
        return Page.whole(views.carried(cases.mergedInto(id)));
    }

    @Operation(summary = "Ask everybody on duty to look for somebody / 开始搜寻")
    @PostMapping("/api/v1/cases/{id}/search")
    ResponseEntity<SearchView> begin(@PathVariable String id, @Valid @RequestBody SearchWords.Person person) {
        desk.begin(id, person);
        return shown(desk.running(id));
    }

    @Operation(summary = "Correct or complete what is known of the person / 更正走失者信息")
    @PutMapping("/api/v1/cases/{id}/search/person")
    ResponseEntity<SearchView> describe(@PathVariable String id, @Valid @RequestBody SearchWords.Person person) {
        desk.describe(id, person);
        return shown(desk.running(id));
    }

    @Operation(summary = "Record why personal data may be used / 登记法定依据")
    @PostMapping("/api/v1/cases/{id}/search/ground")
    ResponseEntity<SearchView> ground(@PathVariable String id, @Valid @RequestBody SearchWords.Ground ground) {
        desk.ground(id, ground);
        return shown(desk.running(id));
    }

    @Operation(summary = "Record that the guardian consents / 登记监护人同意")
    @PostMapping("/api/v1/cases/{id}/search/consent")
    ResponseEntity<SearchView> consent(@PathVariable String id, @Valid @RequestBody SearchWords.Consent consent) {
        desk.consent(id, consent);
        return shown(desk.running(id));
    }

    @Operation(summary = "Say where the person may have been / 登记线索")
    @PostMapping("/api/v1/cases/{id}/search/sightings")
    ResponseEntity<Taken> sighting(@PathVariable String id, @Valid @RequestBody SearchWords.Sighting sighting) {
        boolean atDesk = SignedIn.current()
                .filter(caller -> caller.roles().stream().anyMatch(DESK::contains))
                .isPresent();
        SightingSource source = atDesk ? SightingSource.DESK : SightingSource.RESPONDER;
        return ResponseEntity.status(HttpStatus.CREATED).body(new Taken(desk.sighting(id, sighting, source)));
    }

    @Operation(summary = "The sighting was of the lost / 线索属实")
    @PostMapping("/api/v1/cases/{id}/search/sightings/{sighting}/confirm")
    ResponseEntity<SearchView> confirm(@PathVariable String id, @PathVariable String sighting) {
        cases.searched(id);
        desk.running(id);
        desk.send(id, new ConfirmSighting(SearchIds.ofCase(id), sighting, desk.now()));
        return shown(desk.running(id));
    }

    @Operation(summary = "The sighting was of somebody else / 排除线索")
    @PostMapping("/api/v1/cases/{id}/search/sightings/{sighting}/dismiss")
    ResponseEntity<SearchView> dismiss(@PathVariable String id, @PathVariable String sighting) {
        cases.searched(id);
        desk.running(id);
        desk.send(id, new DismissSighting(SearchIds.ofCase(id), sighting, desk.now()));
        return shown(desk.running(id));
    }

    @Operation(
            summary = "A system outside recognised the person / 外部识别结果",
            description = "Taken only while the case is open and its legal ground, for a child under 14 also the "
                    + "guardian's consent, is on file; erased with the search.")
    @PostMapping("/api/v1/cases/{id}/sightings")
    ResponseEntity<Taken> recognition(@PathVariable String id, @Valid @RequestBody SearchWords.Recognition found) {
        return ResponseEntity.status(HttpStatus.CREATED).body(new Taken(desk.recognition(id, found)));
    }

    private ResponseEntity<SearchView> shown(SearchRow row) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(views.of(row));
    }
}
