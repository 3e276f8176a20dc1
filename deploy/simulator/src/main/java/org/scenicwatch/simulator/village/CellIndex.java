package org.scenicwatch.simulator.village;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Finds houses near a house while they are being set: squares of 16 m, larger than any house. */
final class CellIndex {
    private static final double CELL = 16;
    private final Map<Long, List<Polygon>> cells = new HashMap<>();

    private static long key(long column, long row) {
        return column * 1_000_003L + row;
    }

    private static long cell(double metres) {
        return (long) Math.floor(metres / CELL);
    }

    void add(Polygon outline) {
        Coordinate middle = outline.getEnvelopeInternal().centre();
        cells.computeIfAbsent(key(cell(middle.x), cell(middle.y)), ignored -> new ArrayList<>())
                .add(outline);
    }

    boolean isFree(Polygon outline, double clearance) {
        Coordinate middle = outline.getEnvelopeInternal().centre();
        for (long column = cell(middle.x) - 1; column <= cell(middle.x) + 1; column++) {
            for (long row = cell(middle.y) - 1; row <= cell(middle.y) + 1; row++) {
                for (Polygon other : cells.getOrDefault(key(column, row), List.of())) {
                    if (other.isWithinDistance(outline, clearance)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
