package org.scenicwatch.dashboard.lostperson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.scenicwatch.core.Wgs84;

class TerrainTest {

    private final Terrain terrain = new Terrain(108.18, 26.49);

    @Test
    void isAsFarAsTheNearestPointAndNotTheMiddle() {
        double expected = Wgs84.metres(108.18, 26.49, 108.181, 26.49);
        String lane = "{\"type\":\"LineString\",\"coordinates\":[[108.181,26.48],[108.181,26.52]]}";
        assertThat(terrain.metresTo(lane)).hasValueCloseTo(expected, within(0.5));
        String lanes = "{\"type\":\"MultiLineString\",\"coordinates\":[[[108.3,26.4],[108.4,26.4]],"
                + "[[108.181,26.48],[108.181,26.52]]]}";
        assertThat(terrain.metresTo(lanes)).hasValueCloseTo(expected, within(0.5));
        assertThat(terrain.metresTo("{\"type\":\"Point\",\"coordinates\":[108.181,26.49]}"))
                .hasValueCloseTo(expected, within(0.5));
    }

    @Test
    void isNothingInsideAnArea() {
        String zone = "{\"type\":\"Polygon\",\"coordinates\":[[[108.17,26.48],[108.19,26.48],[108.19,26.50],"
                + "[108.17,26.50],[108.17,26.48]]]}";
        assertThat(terrain.metresTo(zone)).hasValue(0);
    }

    @Test
    void whatHasNoFormHasNoDistance() {
        assertThat(terrain.metresTo("{\"type\":\"Polygon\",\"coordinates\":[]}"))
                .isEmpty();
        assertThat(terrain.metresTo("{\"type\":\"Polygon\",\"coordinates\":[[[108,26],[109,26]]]}"))
                .isEmpty();
        assertThat(terrain.metresTo("not json")).isEmpty();
    }
}
