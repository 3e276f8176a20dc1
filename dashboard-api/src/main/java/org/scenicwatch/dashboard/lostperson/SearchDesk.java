package org.scenicwatch.dashboard.lostperson;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.scenicwatch.core.IdSource;
import org.scenicwatch.core.casework.CaseIds;
import org.scenicwatch.core.lostperson.AgeBand;
import org.scenicwatch.core.lostperson.SearchBook;
import org.scenicwatch.core.lostperson.SearchIds;
import org.scenicwatch.core.lostperson.SightingSource;
import org.scenicwatch.core.lostperson.write.BeginSearch;
import org.scenicwatch.core.lostperson.write.DescribePersonAnew;
import org.scenicwatch.core.lostperson.write.LayOutSectors;
import org.scenicwatch.core.lostperson.write.NewSector;
import org.scenicwatch.core.lostperson.write.RecordGuardianConsent;
import org.scenicwatch.core.lostperson.write.RecordLegalGround;
import org.scenicwatch.core.lostperson.write.ReportSighting;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.scenicwatch.dashboard.registers.PlaceEntry;
import org.scenicwatch.dashboard.registers.RowIds;
import org.scenicwatch.dashboard.registers.Shapes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Carries what people say in a search to the write side: words, places and photos into the vault, their references into
 * the command. What a refused command would have kept is forgotten again.
 */
@Component
class SearchDesk {

    /** The clocks of phones and cameras differ a little from ours. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final int AROUND_METRES = 500;

    /** Some 200 corners; nobody draws more by hand. */
    private static final int LONGEST_POLYGON = 8_000;

    private final SearchCases cases;
    private final SearchTable table;
    private final Kept kept;
    private final SearchBook book;
    private final Decisions decisions;
    private final IdSource ids;
    private final Clock clock;

    SearchDesk(
            SearchCases cases,
            SearchTable table,
            Kept kept,
            SearchBook book,
            Decisions decisions,
            IdSource ids,
            Clock clock) {
        this.cases = cases;
        this.table = table;
        this.kept = kept;
        this.book = book;
        this.decisions = decisions;
        this.ids = ids;
        this.clock = clock;
    }

    void begin(String id, SearchWords.Person person) {
        CaseRow row = cases.open(id);
        PlaceEntry place = cases.place(row.area(), person.lastSeen().place());
        String near = place == null ? near(row) : place.code();
        keep(
                id,
                sheet(row, person),
                ref -> new BeginSearch(
                        SearchIds.ofCase(id),
                        CaseIds.aggregate(id),
                        row.number(),
                        row.area(),
                        AgeBand.of(person.years()),
                        person.relation(),
                        near,
                        ref,
                        clock.instant()));
    }

    void describe(String id, SearchWords.Person person) {
        CaseRow row = cases.searched(id);
        keep(
                id,
                sheet(row, person),
                ref -> new DescribePersonAnew(
                        SearchIds.ofCase(id), AgeBand.of(person.years()), person.relation(), ref, clock.instant()));
    }

    void ground(String id, SearchWords.Ground ground) {
        cases.searched(id);
        String number = ground.number();
        if (number == null || number.isBlank()) {
            send(id, new RecordLegalGround(SearchIds.ofCase(id), ground.ground(), null, clock.instant()));
        } else {
            keep(
                    id,
                    new Kept.Sheet().put("number", number),
                    ref -> new RecordLegalGround(SearchIds.ofCase(id), ground.ground(), ref, clock.instant()));
        }
    }

    void consent(String id, SearchWords.Consent consent) {
        cases.searched(id);
        String reference = consent.reference();
        if (reference == null || reference.isBlank()) {
            send(id, consent(id, consent, null));
        } else {
            keep(id, new Kept.Sheet().put("reference", reference), ref -> consent(id, consent, ref));
        }
    }

    /** Answers the new sighting's id. */
    String sighting(String id, SearchWords.Sighting sighting, SightingSource source) {
        CaseRow row = cases.searched(id);
        book.checkCertainty(sighting.certainty());
        Kept.Sheet sheet = spot(row, sighting.spot(), "spot")
                .put("at", notAhead(sighting.at(), "at"))
                .put("certainty", sighting.certainty())
                .put("words", sighting.words());
        return report(id, source, sheet);
    }

    /** Answers the new sighting's id. */
    String recognition(String id, SearchWords.Recognition found) {
        CaseRow row = cases.searched(id);
        SearchWords.Spot where = new SearchWords.Spot(found.place(), found.lon(), found.lat(), null);
        Kept.Sheet sheet = spot(row, where, "place")
                .put("at", notAhead(found.at(), "at"))
                .put("confidence", found.confidence())
                .put("reference", found.reference());
        return report(id, SightingSource.OUTSIDE, sheet);
    }

    void layOut(String id, SearchWords.Division division) {
        CaseRow row = cases.searched(id);
        List<NewSector> sectors = new ArrayList<>();
        var polygon = division.polygon();
        if (polygon != null && !polygon.isNull()) {
            if (!polygon.path("type").asString("").equals("Polygon")
                    || polygon.toString().length() > LONGEST_POLYGON) {
                throw ApiProblem.field(
                        "polygon",
                        "search.invalid-polygon",
                        "须为角点不过多的多边形。",
                        "It has to be a polygon of not too many corners.");
            }
            Shapes.problemOf(polygon).ifPresent(problem -> {
                throw ApiProblem.field("polygon", "search.invalid-polygon", problem.zh(), problem.en());
            });
            sectors.add(new NewSector(ids.next(), null, polygon.toString()));
        } else {
            Integer within = division.withinMetres();
            for (PlaceEntry place : around(row, division.by(), within == null ? AROUND_METRES : within)) {
                sectors.add(new NewSector(ids.next(), place.code(), null));
            }
        }
        send(id, new LayOutSectors(SearchIds.ofCase(id), sectors, clock.instant()));
    }

    /** Keeps a photo and says so; the command gets its reference. */
    void photo(String id, byte[] jpeg, Function<String, Object> command) {
        cases.searched(id);
        running(id);
        keep(id, kept.storePhoto(SearchIds.ofCase(id), jpeg), command);
    }

    /** Sends a command to the search of an open case and waits until its row shows it. */
    void send(String id, Object command) {
        String searchId = SearchIds.ofCase(id);
        decisions.send(command);
        decisions.await(
                searchId,
                version ->
                        table.find(id).filter(row -> row.version() >= version).isPresent());
    }

    /**
     * The search of a case.
     *
     * @throws ApiProblem 404 when none was begun
     */
    SearchRow running(String id) {
        return table.find(id).orElseThrow(SearchDesk::notBegun);
    }

    Instant now() {
        return clock.instant();
    }

    private String report(String id, SightingSource source, Kept.Sheet sheet) {
        running(id);
        String sighting = ids.next();
        keep(id, sheet, ref -> new ReportSighting(SearchIds.ofCase(id), sighting, source, ref, clock.instant()));
        return sighting;
    }

    private void keep(String id, Kept.Sheet sheet, Function<String, Object> command) {
        keep(id, kept.store(SearchIds.ofCase(id), sheet), command);
    }

    private void keep(String id, VaultRef ref, Function<String, Object> command) {
        try {
            send(id, command.apply(ref.value()));
        } catch (RuntimeException e) {
            kept.erase(ref);
            throw e;
        }
    }

    private RecordGuardianConsent consent(String id, SearchWords.Consent consent, @Nullable String ref) {
        return new RecordGuardianConsent(SearchIds.ofCase(id), consent.guardian(), consent.way(), ref, clock.instant());
    }

    private Kept.Sheet sheet(CaseRow row, SearchWords.Person person) {
        return spot(row, person.lastSeen(), "lastSeen")
                .put("at", notAhead(person.lastSeenAt(), "lastSeenAt"))
                .put("name", person.name())
                .put("years", person.years())
                .put("description", person.description())
                .put("clothing", person.clothing());
    }

    /** A registered place brings its middle along, unless somebody says more exactly. */
    private Kept.Sheet spot(CaseRow row, SearchWords.Spot spot, String field) {
        PlaceEntry place = cases.place(row.area(), spot.place());
        Double lon = spot.lon();
        Double lat = spot.lat();
        if ((lon == null || lat == null) && place != null) {
            Coordinate middle = Shapes.middleOf(place.geometry()).orElse(null);
            lon = middle == null ? null : middle.x;
            lat = middle == null ? null : middle.y;
        }
        if (lon == null || lat == null) {
            throw ApiProblem.field(
                    field, "search.spot-required", "请选择地点或在地图上标出位置。", "Choose a place or mark the spot on the map.");
        }
        return new Kept.Sheet()
                .put("lon", lon)
                .put("lat", lat)
                .put("place", place == null ? null : place.code())
                .put("where", spot.words());
    }

    private Instant notAhead(Instant at, String field) {
        if (at.isAfter(clock.instant().plus(AHEAD))) {
            throw ApiProblem.field(field, "search.invalid-time", "时间不能晚于现在。", "That time is yet to come.");
        }
        return at;
    }

    private List<PlaceEntry> around(CaseRow row, @Nullable String by, int metres) {
        SearchRow search = running(row.id());
        Coordinate last = new LastSpot(kept).of(search).orElse(null);
        String layer = by == null ? "auto" : by;
        List<PlaceEntry> places =
                switch (layer) {
                    case "lanes" -> cases.layer("lane");
                    case "zones" -> cases.layer("zone");
                    case "auto" -> cases.layer("lane").isEmpty() ? cases.layer("zone") : cases.layer("lane");
                    default ->
                        throw ApiProblem.field(
                                "by",
                                "search.unknown-division",
                                "没有此划分方式：" + layer,
                                "The ground is not divided by: " + layer);
                };
        if (last == null) {
            return places;
        }
        Terrain terrain = new Terrain(last.x, last.y);
        return places.stream()
                .filter(place -> terrain.metresTo(place.geometry()).orElse(Double.MAX_VALUE) <= metres)
                .toList();
    }

    private static @Nullable String near(CaseRow row) {
        return RowIds.code(row.place() == null ? row.zone() : row.place());
    }

    private static ApiProblem notBegun() {
        return ApiProblem.of(HttpStatus.CONFLICT, "search.not-begun", "尚未开始搜寻。", "Nobody has begun a search.");
    }
}
