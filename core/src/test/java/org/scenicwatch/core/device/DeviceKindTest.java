package org.scenicwatch.core.device;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceKindTest {

    @Test
    void isFoundByTheWordOfTheContract() {
        assertThat(DeviceKind.of("hydrant")).hasValue(DeviceKind.HYDRANT);
        assertThat(DeviceKind.of("HYDRANT")).isEmpty();
    }

    @Test
    void knowsTheUnitOfAMetricByItsKind() {
        assertThat(DeviceKind.LOT.metric("occupied")).map(Metric::unit).hasValue("count");
        assertThat(DeviceKind.BAY.metric("occupied")).map(Metric::unit).hasValue("0/1");
        assertThat(DeviceKind.HYDRANT.metric("flow")).map(Metric::unit).hasValue("L/s");
        assertThat(DeviceKind.LOOP.metric("flow")).map(Metric::unit).hasValue("1/min");
        assertThat(DeviceKind.SMOKE.metric("temperature")).map(Metric::unit).hasValue("Cel");
        assertThat(DeviceKind.GATE.metrics()).isEmpty();
    }

    @Test
    void noImpossibleValueIsPlausible() {
        assertThat(Metric.PRESSURE.isPlausible(0.42)).isTrue();
        assertThat(Metric.PRESSURE.isPlausible(400)).isFalse();
        assertThat(Metric.PRESSURE.isPlausible(Double.NaN)).isFalse();
        assertThat(Metric.PRESSURE.isPlausible(Double.POSITIVE_INFINITY)).isFalse();
    }
}
