package org.scenicwatch.dashboard.lostperson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.scenicwatch.core.identity.Users;
import org.scenicwatch.core.lostperson.AgeBand;
import org.scenicwatch.core.lostperson.SearchBook;
import org.scenicwatch.core.lostperson.SearchState;
import org.scenicwatch.core.lostperson.SectorState;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.registers.PlaceEntry;
import org.springframework.stereotype.Component;

/** Puts a search together for those who look: rows, registers, and what the vault keeps while it runs. */
@Component
class SearchViews {

    private final SearchTable table;
    private final SearchCases cases;
    private final SearchBook book;
    private final CaseCatalogue catalogue;
    private final Kept kept;
    private final Users users;

    SearchViews(
            SearchTable table, SearchCases cases, SearchBook book, CaseCatalogue catalogue, Kept kept, Users users) {
        this.table = table;
        this.cases = cases;
        this.book = book;
        this.catalogue = catalogue;
        this.kept = kept;
        this.users = users;
    }

    SearchView of(SearchRow row) {
        ActorNames names = new ActorNames(users);
        List<SearchView.Sector> sectors = sectors(row, names);
        long done = row.sectors().stream()
                .filter(sector -> sector.state() == SectorState.DONE)
                .count();
        return new SearchView(
                row.id(),
                goesOnIn(row),
                stateOf(row),
                row.round(),
                names.of(row.begun()),
                nameOf(row.area(), row.place()),
                AgeBand.of(row.person().ageBand()).orElse(AgeBand.UNDER_14).title(),
                title(book.sheet().relations(), row.person().relation()),
                person(row),
                legal(row, names),
                missing(row),
                new SearchView.Photo(row.person().photoRef() != null, row.isRunning() && row.isCovered()),
                table.alert(row.id(), row.round()),
                row.sightings().stream()
                        .map(sighting -> sighting(row, sighting, names))
                        .sorted(Comparator.comparing(SearchViews::when))
                        .toList(),
                sectors,
                sectors.isEmpty() ? 0 : (double) done / sectors.size(),
                end(row));
    }

    /** Those of these cases in which somebody is or was looked for. */
    List<SearchView.Carried> carried(List<String> cases) {
        return cases.stream()
                .flatMap(id -> table.find(id).stream())
                .map(row -> new SearchView.Carried(row.id(), row.number(), stateOf(row)))
                .toList();
    }

    private SearchView.@Nullable Other goesOnIn(SearchRow row) {
        CaseRow other = cases.goesOnIn(cases.one(row.id()));
        return other == null ? null : new SearchView.Other(other.id(), other.number());
    }

    static SearchState stateOf(SearchRow row) {
        if (!row.isRunning()) {
            return SearchState.ENDED;
        }
        return row.isCovered() ? SearchState.COVERED : SearchState.UNCOVERED;
    }

    private SearchView.@Nullable Person person(SearchRow row) {
        if (!row.isRunning()) {
            return null;
        }
        Kept.Page page = kept.read(row.person().recordRef());
        Double years = page.number("years");
        return new SearchView.Person(
                page.text("name"),
                years == null ? null : years.intValue(),
                page.text("description"),
                page.text("clothing"),
                page.instant("at"),
                spot(row.area(), page),
                page.text("place"),
                row.person().relation());
    }

    private SearchView.Legal legal(SearchRow row, ActorNames names) {
        SearchRow.Legal legal = row.legal();
        Optional<SearchBook.Ground> ground = book.sheet().grounds().stream()
                .filter(known -> known.id().equals(legal.ground()))
                .findFirst();
        return new SearchView.Legal(
                ground.map(SearchBook.Ground::title).orElse(null),
                ground.map(SearchBook.Ground::source).orElse(null),
                kept.read(legal.numberRef()).text("number"),
                names.ofOptional(legal.grounded()),
                row.person().needsConsent(),
                SearchBook.titleOf(book.sheet().guardians(), legal.guardian()).orElse(null),
                book.sheet().consentWays().stream()
                        .filter(way -> way.id().equals(legal.way()))
                        .map(SearchBook.ConsentWay::title)
                        .findFirst()
                        .orElse(null),
                kept.read(legal.referenceRef()).text("reference"),
                legal.onPaper(),
                legal.paperRef() != null,
                names.ofOptional(legal.consented()));
    }

    private List<SearchView.Missing> missing(SearchRow row) {
        if (!row.isRunning()) {
            return List.of();
        }
        List<SearchView.Missing> missing = new ArrayList<>();
        SearchRow.Legal legal = row.legal();
        if (legal.ground() == null) {
            missing.add(missing("ground", true));
        }
        if (row.person().needsConsent() && legal.way() == null) {
            missing.add(missing("consent", true));
        }
        if (row.person().needsConsent() && legal.onPaper() && legal.paperRef() == null) {
            missing.add(missing("paper", true));
        }
        if (row.person().photoRef() == null) {
            missing.add(missing("photo", false));
        }
        return missing;
    }

    private SearchView.Missing missing(String id, boolean blocks) {
        SearchBook.Evidence evidence = book.evidence(id);
        return new SearchView.Missing(id, evidence.title(), evidence.source(), blocks);
    }

    private SearchView.Sighting sighting(SearchRow row, SearchRow.Sighting sighting, ActorNames names) {
        Kept.Page page = kept.read(sighting.ref());
        return new SearchView.Sighting(
                sighting.id(),
                sighting.source(),
                sighting.source().title(),
                page.instant("at"),
                spot(row.area(), page),
                SearchBook.titleOf(book.sheet().certainties(), page.text("certainty"))
                        .orElse(null),
                page.number("confidence"),
                page.text("words"),
                sighting.photoRef() != null,
                sighting.confirmed(),
                names.of(sighting.reported()),
                names.ofOptional(sighting.weighed()));
    }

    private static Instant when(SearchView.Sighting sighting) {
        Instant at = sighting.at();
        return at == null ? sighting.reported().at() : at;
    }

    private SearchView.@Nullable Spot spot(String area, Kept.Page page) {
        Double lon = page.number("lon");
        Double lat = page.number("lat");
        return lon == null || lat == null
                ? null
                : new SearchView.Spot(lon, lat, nameOf(area, page.text("place")), page.text("where"));
    }

    /** A sector as it stands, with how far it is. */
    private record Far(SearchRow.Sector sector, @Nullable PlaceEntry place, OptionalDouble metres) {

        @Nullable
        String shape() {
            String drawn = sector.shape();
            return drawn != null || place == null ? drawn : place.geometry();
        }

        /** What to do next first, then what is being done, then what is done. */
        int rank() {
            return switch (sector.state()) {
                case OPEN -> 0;
                case SEARCHING, SEARCHING_AGAIN -> 1;
                case DONE -> 2;
            };
        }
    }

    private List<SearchView.Sector> sectors(SearchRow row, ActorNames names) {
        Optional<Coordinate> last = row.isRunning() ? new LastSpot(kept).of(row) : Optional.empty();
        Optional<Terrain> terrain = last.map(spot -> new Terrain(spot.x, spot.y));
        List<Far> all = new ArrayList<>();
        for (SearchRow.Sector sector : row.sectors()) {
            PlaceEntry place = cases.find(row.area(), sector.place());
            String shape = new Far(sector, place, OptionalDouble.empty()).shape();
            OptionalDouble metres = shape == null || terrain.isEmpty()
                    ? OptionalDouble.empty()
                    : terrain.get().metresTo(shape);
            all.add(new Far(sector, place, metres));
        }
        all.sort(Comparator.comparingInt(Far::rank)
                .thenComparingDouble(far -> far.metres().orElse(Double.MAX_VALUE))
                .thenComparing(far -> far.sector().id()));
        List<SearchView.Sector> shown = new ArrayList<>();
        int next = 0;
        for (Far far : all) {
            Integer turn = far.rank() == 0 ? Integer.valueOf(++next) : null;
            shown.add(shown(row, far, turn, names));
        }
        return shown;
    }

    private SearchView.Sector shown(SearchRow row, Far far, @Nullable Integer next, ActorNames names) {
        SearchRow.Sector sector = far.sector();
        String team = sector.team();
        return new SearchView.Sector(
                sector.id(),
                sector.place() == null ? null : nameOf(row.area(), sector.place()),
                far.shape(),
                sector.state(),
                team == null ? null : body(team),
                sector.pass(),
                far.metres().isPresent() ? Math.round(far.metres().getAsDouble()) : null,
                next,
                sector.marks().stream()
                        .map(mark -> new SearchView.Mark(
                                body(mark.team()), mark.pass(), names.of(mark.begun()), names.ofOptional(mark.done())))
                        .toList());
    }

    private SearchView.@Nullable End end(SearchRow row) {
        SearchRow.End end = row.end();
        return end == null
                ? null
                : new SearchView.End(
                        end.at(),
                        end.reason(),
                        catalogue.outcomes().stream()
                                .filter(outcome -> outcome.id().equals(end.outcome()))
                                .map(CaseCatalogue.Entry::title)
                                .findFirst()
                                .orElse(null),
                        end.photos(),
                        end.sightings(),
                        end.entries(),
                        end.erasedAt());
    }

    private LocalText body(String code) {
        return catalogue.body(code).map(CaseCatalogue.Entry::title).orElse(new LocalText(code, code));
    }

    private @Nullable LocalText nameOf(String area, @Nullable String code) {
        if (code == null) {
            return null;
        }
        PlaceEntry place = cases.find(area, code);
        return place == null ? new LocalText(code, code) : place.name();
    }

    private static LocalText title(List<SearchBook.Choice> choices, String id) {
        return SearchBook.titleOf(choices, id).orElse(new LocalText(id, id));
    }
}
