package org.scenicwatch.core.alarm;

/**
 * What a figure of alarm health should be, in the figure's unit; all four are included.
 *
 * @param goodFrom it is as it should be from here ...
 * @param goodTo ... to here
 * @param limitFrom it can be managed from here, at most {@code goodFrom} ...
 * @param limitTo ... to here, at least {@code goodTo}
 */
public record HealthTarget(double goodFrom, double goodTo, double limitFrom, double limitTo) {

    /**
     * Checks that it can be held against a figure.
     *
     * @throws HealthTargetRefused with the field that is wrong
     */
    public void check() {
        mayBe("goodFrom", goodFrom);
        mayBe("goodTo", goodTo);
        mayBe("limitFrom", limitFrom);
        mayBe("limitTo", limitTo);
        if (goodFrom > goodTo) {
            throw HealthTargetRefused.below("goodTo", goodFrom);
        }
        if (limitFrom > goodFrom) {
            throw HealthTargetRefused.above("limitFrom", goodFrom);
        }
        if (limitTo < goodTo) {
            throw HealthTargetRefused.below("limitTo", goodTo);
        }
    }

    private static void mayBe(String field, double value) {
        if (!Double.isFinite(value) || value < 0) {
            throw HealthTargetRefused.negative(field);
        }
    }
}
