package org.scenicwatch.dashboard.fireaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.scenicwatch.core.LocalText;
import org.scenicwatch.core.fireaccess.AccessBook;
import org.scenicwatch.dashboard.registers.PlaceEntry;

/**
 * A small village in metres: a street from the gate eastwards, a bridge over the river at 100 m to the south street, a lane
 * uphill at 200 m with stairs beyond it.
 */
class AccessPlanTest {

    private static final AccessBook BOOK = new AccessBook();
    private static final AccessBook.Engine HEAVY = BOOK.engine("two-axle");
    private static final AccessBook.Engine LIGHT = BOOK.engine("light");
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final AccessPlan.Start GATE = new AccessPlan.Start("xj/gate", new Coordinate(-10, 20));

    private final List<Way> ways = new ArrayList<>();

    AccessPlanTest() {
        street(null);
        way(
                "bridge",
                "bridge",
                Map.of("clear_width_m", "3", "clear_height_m", "3.5", "load_t", "8"),
                null,
                100,
                -15,
                100,
                -45);
        way("south", "lane", Map.of("clear_width_m", "4", "clear_height_m", "5"), null, 0, -60, 300, -60);
        way("uphill", "lane", Map.of("clear_width_m", "2.2", "clear_height_m", "3"), null, 200, 3, 200, 120);
        way("stairs", "lane", Map.of("use", "stairs"), null, 200, 120, 200, 180);
    }

    private void street(@Nullable Double blocked) {
        way("street", "lane", Map.of("clear_width_m", "4", "clear_height_m", "5"), blocked, 0, 0, 300, 0);
    }

    @Test
    void comesToTheDoorWhereTheLimitsLetItThrough() {
        AccessPlan.Plan plan = to(new Coordinate(250, 10), HEAVY);
        assertThat(plan.reach()).isEqualTo(AccessPlan.Reach.HOUSE);
        assertThat(plan.start()).isEqualTo("xj/gate");
        assertThat(plan.driven()).isEqualTo(250, within(0.1));
        assertThat(plan.hose()).isEqualTo(10, within(0.1));
        assertThat(plan.barrier()).isNull();
        assertThat(plan.drive().get(0)).isEqualTo(new Coordinate(0, 0));
        assertThat(plan.lay()).last().isEqualTo(new Coordinate(250, 10));
    }

    @Test
    void saysWhichBridgeIsTooWeakOrLowAndHowMuchHoseIsLeft() {
        AccessPlan.Plan plan = to(new Coordinate(100, -66), HEAVY);
        assertThat(plan.reach()).isEqualTo(AccessPlan.Reach.PART);
        assertThat(plan.barred()).extracting(Way::id).isEqualTo("xj/bridge");
        // It is wide enough, too low, and too weak: what a driver meets first is said.
        assertThat(plan.barrier()).isEqualTo(new Way.Barrier(Way.Stop.HEIGHT, 4.0, 3.5));
        assertThat(plan.driven()).isEqualTo(100, within(0.1));
        assertThat(plan.hose()).isEqualTo(66, within(0.1));
    }

    @Test
    void aLighterEngineCrossesTheBridge() {
        AccessPlan.Plan plan = to(new Coordinate(150, -66), LIGHT);
        assertThat(plan.reach()).isEqualTo(AccessPlan.Reach.HOUSE);
        assertThat(plan.driven()).isEqualTo(210, within(0.1));
        assertThat(plan.used()).extracting(Way::id).containsExactly("xj/street", "xj/bridge", "xj/south");
    }

    @Test
    void laysHoseAlongLanesAndUpStairs() {
        AccessPlan.Plan narrow = to(new Coordinate(205, 170), HEAVY);
        assertThat(narrow.barred()).extracting(Way::id).isEqualTo("xj/uphill");
        assertThat(narrow.barrier()).isEqualTo(new Way.Barrier(Way.Stop.WIDTH, 2.55, 2.2));
        assertThat(narrow.hose()).isEqualTo(170 + 5, within(0.1));

        AccessPlan.Plan onFoot = to(new Coordinate(205, 170), LIGHT);
        assertThat(onFoot.barrier()).isEqualTo(new Way.Barrier(Way.Stop.STAIRS, null, null));
        assertThat(onFoot.hose()).isEqualTo(50 + 5, within(0.1));
    }

    @Test
    void stopsAtABlockedSpotAndTakesAnotherWayWhereThereIsOne() {
        ways.remove(0);
        street(150.0);
        AccessPlan.Plan plan = to(new Coordinate(250, 10), LIGHT);
        assertThat(plan.barrier()).isEqualTo(new Way.Barrier(Way.Stop.BLOCKED, null, null));
        assertThat(plan.hose()).isEqualTo(100 + 0.5 + 10, within(0.1));

        way("east-bridge", "bridge", Map.of("load_t", "30"), null, 280, -15, 280, -45);
        AccessPlan.Plan around = to(new Coordinate(250, 10), LIGHT);
        assertThat(around.reach()).isEqualTo(AccessPlan.Reach.HOUSE);
        assertThat(around.driven()).isEqualTo(100 + 60 + 180 + 60 + 30, within(0.1));
    }

    @Test
    void aWayThatIsBlockedWithoutASpotIsBlockedAsAWhole() {
        ways.remove(0);
        street(-1.0);
        AccessPlan.Plan plan = to(new Coordinate(250, 10), LIGHT);
        assertThat(plan.barred()).extracting(Way::id).isEqualTo("xj/street");
        assertThat(plan.driven()).isZero();
        assertThat(plan.hose()).isEqualTo(260, within(0.1));
    }

    @Test
    void admitsThatItKnowsOfNoWay() {
        assertThat(to(new Coordinate(5_000, 5_000), LIGHT).reach()).isEqualTo(AccessPlan.Reach.UNKNOWN);
        assertThat(AccessPlan.of(ways, List.of(), new AccessPlan.Goal(new Coordinate(250, 10), null), LIGHT)
                        .reach())
                .isEqualTo(AccessPlan.Reach.UNKNOWN);
    }

    @Test
    void opensToTheLaneThatTheRegisterNames() {
        // The street is nearer, but the door opens to the lane uphill.
        Coordinate corner = new Coordinate(206, 5);
        AccessPlan.Plan plan = AccessPlan.of(ways, List.of(GATE), new AccessPlan.Goal(corner, "xj/uphill"), HEAVY);
        assertThat(plan.barred()).extracting(Way::id).isEqualTo("xj/uphill");
    }

    @Test
    void knowsWhatNobodyMeasured() {
        way("unmeasured", "lane", Map.of(), null, 0, 0, 0, 50);
        AccessPlan.Plan plan = to(new Coordinate(3, 50), HEAVY);
        assertThat(plan.reach()).isEqualTo(AccessPlan.Reach.HOUSE);
        assertThat(plan.used())
                .filteredOn(Way::isUnmeasured)
                .extracting(Way::id)
                .containsExactly("xj/unmeasured");
    }

    @Test
    void readsLimitsAndNamesThoseThatCannotBeRead() {
        assertThat(WayLimits.unreadable(Map.of("clear_width_m", "2.8", "load_t", "20", "engine_start", "gate")))
                .isEmpty();
        assertThat(WayLimits.unreadable(Map.of("clear_width_m", "about 3"))).contains("clear_width_m");
        assertThat(WayLimits.unreadable(Map.of("load_t", "0"))).contains("load_t");
        assertThat(WayLimits.unreadable(Map.of("engine_start", "yes"))).contains("engine_start");
    }

    private AccessPlan.Plan to(Coordinate house, AccessBook.Engine engine) {
        return AccessPlan.of(ways, List.of(GATE), new AccessPlan.Goal(house, null), engine);
    }

    private void way(
            String code,
            String layer,
            Map<String, String> facts,
            @Nullable Double blocked,
            double x0,
            double y0,
            double x1,
            double y1) {
        LineString line = FACTORY.createLineString(new Coordinate[] {new Coordinate(x0, y0), new Coordinate(x1, y1)});
        PlaceEntry place = new PlaceEntry(
                "xj/" + code, "xj", code, layer, null, new LocalText(code, code), "{}", null, new TreeMap<>(facts));
        ways.add(Way.of(place, line, blocked));
    }
}
