package org.scenicwatch.simulator.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

class VillageTest {
    private static final Village VILLAGE = Village.demo();

    private static List<Place> houses() {
        return Stream.concat(VILLAGE.places("house").stream(), VILLAGE.places("shop").stream())
                .toList();
    }

    @Test
    void hasThePlacesOfTheDemoVillage() {
        assertThat(VILLAGE.places("hillside")).hasSize(2);
        assertThat(VILLAGE.places("river")).hasSize(1);
        assertThat(VILLAGE.places("bridge")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(VILLAGE.places("zone")).hasSize(16);
        assertThat(VILLAGE.places("grid")).hasSizeBetween(25, 50);
        assertThat(VILLAGE.places("lot")).hasSize(8);
        assertThat(VILLAGE.places("shop")).hasSize(180);
        assertThat(houses()).hasSize(1400);
    }

    @Test
    void everySounderCallsAHouseholdGroupThatThereIs() {
        Set<String> groups = houses().stream()
                .map(house -> house.attributes().get("household_group"))
                .collect(Collectors.toSet());
        assertThat(VILLAGE.devices(Kind.SOUNDER))
                .allSatisfy(sounder -> assertThat(groups).contains(sounder.text("household_group")));
    }

    @Test
    void signsOnTheRoadsShowTheCarParksOfTheirSideAndOthersNone() {
        Set<String> lots = VILLAGE.devices(Kind.LOT).stream().map(Device::id).collect(Collectors.toSet());
        Map<String, List<Device>> signs = VILLAGE.devices(Kind.SIGN).stream()
                .collect(Collectors.groupingBy(sign -> sign.x() < 0 ? "west" : "east"));
        assertThat(VILLAGE.devices(Kind.SIGN).stream()
                        .filter(sign -> sign.attributes().containsKey("lots")))
                .hasSize(6)
                .allSatisfy(sign -> assertThat(lots).contains(sign.text("lots").split(" ")));
        assertThat(signs.get("west"))
                .allSatisfy(sign -> assertThat(sign.attributes().getOrDefault("lots", "P-1 P-2 P-3 P-4"))
                        .isEqualTo("P-1 P-2 P-3 P-4"));
        assertThat(signs.get("east"))
                .allSatisfy(sign -> assertThat(sign.attributes().getOrDefault("lots", "P-5 P-6 P-7"))
                        .isEqualTo("P-5 P-6 P-7"));
    }

    @Test
    void hasTheDevicesOfTheDemoVillage() {
        Map<Kind, Long> counts =
                VILLAGE.devices().stream().collect(Collectors.groupingBy(Device::kind, Collectors.counting()));
        assertThat(counts)
                .containsEntry(Kind.POWER, 1400L)
                .containsEntry(Kind.SMOKE, 1400L)
                .containsEntry(Kind.SPRINKLER, 1400L)
                .containsEntry(Kind.HYDRANT, 90L)
                .containsEntry(Kind.TANK, 12L)
                .containsEntry(Kind.CALLPOINT, 60L)
                .containsEntry(Kind.SOUNDER, 60L)
                .containsEntry(Kind.LOT, 8L)
                .containsEntry(Kind.BAY, 480L)
                .containsEntry(Kind.GATE, 12L)
                .containsEntry(Kind.COUNTER, 30L)
                .containsEntry(Kind.SIGN, 10L)
                .containsEntry(Kind.SPEAKER, 8L)
                .containsEntry(Kind.WEATHER, 1L)
                .containsEntry(Kind.RIVER, 1L);
        assertThat(VILLAGE.devices(Kind.GATE).stream()
                        .map(gate -> gate.attributes().get("site_class"))
                        .collect(Collectors.groupingBy(siteClass -> siteClass, Collectors.counting())))
                .isEqualTo(Map.of("core", 2L, "junction", 2L, "park", 8L));
    }

    @Test
    void everyCodeAndDeviceIdIsUniqueAndFitsATopic() {
        assertThat(VILLAGE.places()).extracting(Place::code).doesNotHaveDuplicates();
        assertThat(VILLAGE.devices()).extracting(Device::id).doesNotHaveDuplicates();
        assertThat(VILLAGE.devices()).extracting(Device::id).allMatch(id -> id.matches("[A-Za-z0-9._-]{1,64}"));
        assertThat(VILLAGE.devices()).extracting(Device::id).contains("H-001", "T-12", "PW-1400", "B-1-001", "G-12");
    }

    @Test
    void everyReferenceLeadsToAPlace() {
        Set<String> seen = new HashSet<>();
        for (Place place : VILLAGE.places()) {
            assertThat(place.parent() == null || seen.contains(place.parent()))
                    .as("parent of %s stands before it", place.code())
                    .isTrue();
            seen.add(place.code());
        }
        for (Device device : VILLAGE.devices()) {
            assertThat(seen.contains(device.zone())).as(device.id()).isTrue();
            assertThat(device.place() == null || seen.contains(device.place()))
                    .as(device.id())
                    .isTrue();
        }
    }

    @Test
    void noHouseStandsInAnotherOrInTheRiverOrOnABridge() {
        STRtree index = new STRtree();
        houses().forEach(house -> index.insert(house.shape().getEnvelopeInternal(), house));
        List<Geometry> kept = Stream.of("river", "bridge", "lane", "lot")
                .flatMap(layer -> VILLAGE.places(layer).stream())
                .map(Place::shape)
                .toList();
        for (Place house : houses()) {
            for (Object other : index.query(house.shape().getEnvelopeInternal())) {
                if (other != house) {
                    assertThat(((Place) other).shape().intersects(house.shape()))
                            .as("%s and %s", house.code(), ((Place) other).code())
                            .isFalse();
                }
            }
            assertThat(kept.stream().noneMatch(shape -> shape.intersects(house.shape())))
                    .as(house.code())
                    .isTrue();
        }
    }

    @Test
    void everyShapeIsValidAndInsideTheArea() {
        Envelope area = new Envelope(-1005, 1005, -700, 700);
        for (Place place : VILLAGE.places()) {
            assertThat(place.shape().isValid()).as(place.code()).isTrue();
            assertThat(area.contains(place.shape().getEnvelopeInternal()))
                    .as(place.code())
                    .isTrue();
        }
        assertThat(VILLAGE.devices()).allMatch(device -> area.contains(device.x(), device.y()));
    }

    @Test
    void housesStandInTheirZoneAndGrid() {
        Map<String, Place> places = VILLAGE.places().stream().collect(Collectors.toMap(Place::code, place -> place));
        for (Place house : houses()) {
            Place grid = places.get(house.parent());
            Place zone = places.get(grid.parent());
            assertThat(zone.code()).isEqualTo(house.attributes().get("zone"));
            assertThat(zone.shape().isWithinDistance(house.shape().getCentroid(), 0.5))
                    .as(house.code())
                    .isTrue();
            assertThat(grid.shape().isWithinDistance(house.shape().getCentroid(), 0.5))
                    .as(house.code())
                    .isTrue();
        }
    }

    @Test
    void householdGroupsHoldAboutTenNeighbours() {
        Map<String, List<Place>> groups = houses().stream()
                .collect(Collectors.groupingBy(house -> house.attributes().get("household_group")));
        assertThat(groups.size()).isBetween(120, 160);
        assertThat(groups.values().stream().map(List::size)).allMatch(size -> size >= 7 && size <= 14);
        assertThat(groups.values().stream()
                        .map(group ->
                                group.stream().map(Place::parent).distinct().count()))
                .allMatch(grids -> grids == 1);
    }

    @Test
    void lanesFollowTheContours() {
        Terrain terrain = new Terrain();
        assertThat(VILLAGE.places("lane").stream()
                        .filter(lane -> "lane".equals(lane.attributes().get("use"))))
                .hasSize(16)
                .allSatisfy(lane -> {
                    var points = lane.shape().getCoordinates();
                    double height = terrain.elevation(points[0].x, points[0].y);
                    for (var point : points) {
                        assertThat(terrain.elevation(point.x, point.y)).isCloseTo(height, within(3.5));
                    }
                });
    }

    @Test
    void hydrantPressureIsTheHeightOfTheWaterAbove() {
        Map<String, Device> tanks = VILLAGE.devices(Kind.TANK).stream()
                .collect(Collectors.toMap(tank -> tank.attributes().get("main"), t -> t));
        for (Device hydrant : VILLAGE.devices(Kind.HYDRANT)) {
            Device tank = tanks.get(hydrant.attributes().get("main"));
            double head = tank.elevation() + FireMains.NORMAL_DEPTH - hydrant.elevation();
            assertThat(hydrant.number("static_pressure"))
                    .as(hydrant.id())
                    .isCloseTo(head * 0.0098, within(0.0001))
                    .isBetween(0.17, 0.69);
        }
        assertThat(tanks.keySet())
                .allMatch(main -> VILLAGE.devices(Kind.HYDRANT).stream()
                        .anyMatch(hydrant -> main.equals(hydrant.attributes().get("main"))));
    }

    @Test
    void carParksHaveABayForEveryCar() {
        for (Device lot : VILLAGE.devices(Kind.LOT)) {
            assertThat(VILLAGE.devices(Kind.BAY).stream()
                            .filter(bay -> lot.id().equals(bay.attributes().get("lot"))))
                    .hasSize((int) lot.number("capacity"));
            Place shape = VILLAGE.places("lot").stream()
                    .filter(place -> place.code().equals(lot.place()))
                    .findFirst()
                    .orElseThrow();
            assertThat(VILLAGE.devices(Kind.BAY).stream()
                            .filter(bay -> lot.id().equals(bay.attributes().get("lot"))))
                    .allMatch(bay -> ((Polygon) shape.shape())
                            .contains(Shapes.FACTORY.createPoint(
                                    new org.locationtech.jts.geom.Coordinate(bay.x(), bay.y()))));
        }
    }

    @Test
    void anotherSeedGivesAnotherVillageOfTheSameSize() {
        Village other = Village.fromSeed(7);
        assertThat(other.devices()).hasSameSizeAs(VILLAGE.devices());
        assertThat(VillageFiles.placesGeoJson(other)).isNotEqualTo(VillageFiles.placesGeoJson(VILLAGE));
    }
}
