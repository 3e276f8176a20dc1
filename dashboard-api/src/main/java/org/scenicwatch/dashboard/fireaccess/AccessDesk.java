package org.scenicwatch.dashboard.fireaccess;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.fireaccess.AccessBook;
import org.scenicwatch.core.fireaccess.WayIds;
import org.scenicwatch.core.fireaccess.write.BlockWay;
import org.scenicwatch.core.fireaccess.write.FreeWay;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.scenicwatch.dashboard.casesandalarms.CaseRow;
import org.scenicwatch.dashboard.casesandalarms.CasesAndAlarmsTables;
import org.scenicwatch.dashboard.casesandalarms.Decisions;
import org.scenicwatch.dashboard.live.LiveView;
import org.scenicwatch.dashboard.projection.Stored;
import org.scenicwatch.dashboard.registers.PlaceEntry;
import org.scenicwatch.dashboard.registers.Plane;
import org.scenicwatch.dashboard.registers.RowIds;
import org.scenicwatch.dashboard.registers.Shapes;
import org.scenicwatch.dashboard.surroundings.AroundSpots;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds the ways of engines, and carries what people say of blocked ways to the write side. */
@Component
class AccessDesk {

    private final LiveView live;
    private final CasesAndAlarmsTables cases;
    private final AroundSpots around;
    private final BlockTable blocks;
    private final AccessBook book;
    private final Decisions decisions;
    private final Vault vault;
    private final Clock clock;

    AccessDesk(
            LiveView live,
            CasesAndAlarmsTables cases,
            AroundSpots around,
            BlockTable blocks,
            AccessBook book,
            Decisions decisions,
            Vault vault,
            Clock clock) {
        this.live = live;
        this.cases = cases;
        this.around = around;
        this.blocks = blocks;
        this.book = book;
        this.decisions = decisions;
        this.vault = vault;
        this.clock = clock;
    }

    /** Where something is, with the place if it is one. */
    private record Goal(Coordinate degrees, @Nullable PlaceEntry place) {}

    /**
     * The way of an engine to the place of a case.
     *
     * @throws ApiProblem 404 for a case that is not there, 409 when nobody said where it is
     */
    AccessView toCase(String caseId, String engineId) {
        AccessBook.Engine engine = book.engine(engineId);
        Goal goal = goalOf(caseId);
        Plane plane = new Plane(goal.degrees().x, goal.degrees().y);
        List<PlaceEntry> places = live.places().stream()
                .sorted(Comparator.comparing(PlaceEntry::id))
                .toList();
        Map<String, BlockRow> standing = blocks.standing();
        List<Way> ways = Ways.of(places, standing, plane);
        List<AccessPlan.Start> starts = places.stream()
                .filter(place -> place.attributes().containsKey(WayLimits.START))
                .flatMap(place -> Shapes.middleOf(place.geometry())
                        .map(middle -> new AccessPlan.Start(place.id(), plane.metres(middle.x, middle.y)))
                        .stream())
                .toList();
        AccessPlan.Plan plan =
                AccessPlan.of(ways, starts, new AccessPlan.Goal(new Coordinate(0, 0), laneOf(goal.place())), engine);
        return view(plan, engine, goal, plane, !starts.isEmpty(), blocked(standing, true));
    }

    /** Every way that is blocked now. */
    List<AccessView.Block> blocked(boolean withWords) {
        return blocked(blocks.standing(), withWords);
    }

    AccessView.Block block(String id, BlockController.Block said) {
        PlaceEntry way = way(id);
        decisions.sendWithWords(
                said.note(),
                ref -> new BlockWay(
                        WayIds.aggregate(way.id()),
                        way.area(),
                        way.code(),
                        said.ground(),
                        ref,
                        said.lon(),
                        said.lat(),
                        said.until(),
                        clock.instant()));
        return shown(way);
    }

    AccessView.Block free(String id) {
        PlaceEntry way = way(id);
        decisions.send(new FreeWay(WayIds.aggregate(way.id()), clock.instant()));
        return shown(way);
    }

    private AccessView.Block shown(PlaceEntry way) {
        decisions.await(
                WayIds.aggregate(way.id()),
                version -> blocks.find(way.id())
                        .filter(row -> row.version() >= version)
                        .isPresent());
        BlockRow row = blocks.find(way.id()).orElseThrow(ApiProblem::notShownYet);
        return view(row, way.name(), true);
    }

    private PlaceEntry way(String id) {
        return live.place(id)
                .filter(Ways::isWay)
                .orElseThrow(() -> ApiProblem.of(
                        HttpStatus.NOT_FOUND,
                        "fireaccess.no-such-way",
                        "没有此巷道或桥：" + id,
                        "There is no such lane or bridge: " + id));
    }

    private Goal goalOf(String caseId) {
        Stored<CaseRow> stored = cases.cases().load(List.of(caseId)).get(caseId);
        if (stored == null) {
            throw ApiProblem.of(HttpStatus.NOT_FOUND, "case.not-found", "没有此事件单。", "There is no such case.");
        }
        CaseRow row = stored.row();
        PlaceEntry place = Optional.ofNullable(row.place()).flatMap(live::place).orElse(null);
        Double lon = row.lon();
        Double lat = row.lat();
        if (lon != null && lat != null) {
            return new Goal(new Coordinate(lon, lat), place);
        }
        return Optional.ofNullable(place)
                .flatMap(known -> Shapes.middleOf(known.geometry()))
                .map(middle -> new Goal(middle, place))
                .orElseThrow(() -> ApiProblem.of(
                        HttpStatus.CONFLICT,
                        "fireaccess.no-position",
                        "事件单没有位置，无法计算消防车路线。",
                        "The case has no position, so no way to it can be found."));
    }

    private static @Nullable String laneOf(@Nullable PlaceEntry place) {
        if (place == null) {
            return null;
        }
        return Ways.isWay(place)
                ? place.id()
                : RowIds.inArea(place.area(), place.attributes().get("lane"));
    }

    private AccessView view(
            AccessPlan.Plan plan,
            AccessBook.Engine engine,
            Goal goal,
            Plane plane,
            boolean startsKnown,
            List<AccessView.Block> standing) {
        double clearance = book.sheet().clearance().metres();
        Way.Barrier barrier = plan.barrier();
        Way barred = plan.barred();
        return new AccessView(
                engine,
                plan.reach(),
                Optional.ofNullable(plan.start())
                        .map(id -> new AccessView.Place(id, nameOf(id)))
                        .orElse(null),
                startsKnown,
                Math.round(plan.driven()),
                Math.round(plan.hose()),
                (long) Math.ceil(plan.hose() / book.sheet().hose().metres()),
                barrier == null || barred == null
                        ? null
                        : new AccessView.Barrier(barrier.stop(), place(barred), barrier.needed(), barrier.given()),
                degrees(plan.drive(), plane),
                degrees(plan.lay(), plane),
                named(plan, Way::isUnmeasured),
                named(plan, way -> way.isBelow(clearance)),
                goal.degrees().x,
                goal.degrees().y,
                around.at(goal.degrees()),
                standing);
    }

    private static List<AccessView.Place> named(AccessPlan.Plan plan, Predicate<Way> which) {
        return plan.used().stream()
                .filter(which)
                .map(AccessDesk::place)
                .distinct()
                .toList();
    }

    private static AccessView.Place place(Way way) {
        return new AccessView.Place(way.id(), way.name());
    }

    private static List<double[]> degrees(List<Coordinate> points, Plane plane) {
        return points.stream()
                .map(plane::degrees)
                .map(point -> new double[] {point.x, point.y})
                .toList();
    }

    private List<AccessView.Block> blocked(Map<String, BlockRow> standing, boolean withWords) {
        return standing.values().stream()
                .map(row -> view(row, nameOf(row.id()), withWords))
                .toList();
    }

    private AccessView.Block view(BlockRow row, LocalText name, boolean withWords) {
        Instant until = row.until();
        return new AccessView.Block(
                new AccessView.Place(row.id(), name),
                row.ground(),
                book.groundTitle(row.ground()),
                row.lon(),
                row.lat(),
                until,
                until != null && until.isBefore(clock.instant()),
                row.since(),
                withWords ? words(row.noteRef()) : null);
    }

    private @Nullable String words(@Nullable String ref) {
        return Optional.ofNullable(ref)
                .filter(VaultRef::isRef)
                .flatMap(known -> vault.fields(VaultKind.NOTE, new VaultRef(known)))
                .map(fields -> fields.get("text"))
                .orElse(null);
    }

    private LocalText nameOf(String id) {
        return live.place(id).map(PlaceEntry::name).orElse(new LocalText(id, id));
    }
}
