package org.scenicwatch.dashboard.fireaccess;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.scenicwatch.core.fireaccess.AccessBook;

/** How near an engine comes to a spot: the way that it can drive, and from there the way that hose is laid along the lanes. */
final class AccessPlan {

    /** A place where engines start lies within this of the way that it opens to, metres. */
    static final double START_WITHIN = 120;

    /** A house lies within this of the way that it opens to, metres. */
    static final double HOUSE_WITHIN = 150;

    private AccessPlan() {}

    /** A spot where engines start, in metres. */
    record Start(String id, Coordinate spot) {}

    /**
     * The spot to come to.
     *
     * @param lane the id of the way that its door opens to; none: the nearest
     */
    record Goal(Coordinate spot, @Nullable String lane) {}

    /** How near the engine comes. */
    enum Reach {
        /** To the door of the house. */
        HOUSE,
        /** To a point from which hose is laid. */
        PART,
        /** No lane of the register leads from a start to the house. */
        UNKNOWN
    }

    /**
     * The answer.
     *
     * @param start the id of the place from which; none: no place is registered as one, or none is near a way
     * @param driven metres from there
     * @param hose metres of hose from where the engine stands to the house, along the lanes
     * @param barrier what stops the engine; none: nothing, or there is no way
     * @param barred the way where that is
     * @param drive the way as points in metres
     * @param lay the hose's way as points in metres
     * @param used the ways that are driven, in order
     */
    record Plan(
            Reach reach,
            @Nullable String start,
            double driven,
            double hose,
            Way.@Nullable Barrier barrier,
            @Nullable Way barred,
            List<Coordinate> drive,
            List<Coordinate> lay,
            Set<Way> used) {}

    static Plan of(List<Way> ways, List<Start> starts, Goal goal, AccessBook.Engine engine) {
        WayGraph graph = new WayGraph(ways);
        Integer house = graph.attach(
                goal.spot(),
                HOUSE_WITHIN,
                way -> goal.lane() == null || way.id().equals(goal.lane()));
        if (house == null) {
            house = graph.attach(goal.spot(), HOUSE_WITHIN, way -> true);
        }
        Map<Integer, String> from = new LinkedHashMap<>();
        for (Start start : starts) {
            Integer node = graph.attach(start.spot(), START_WITHIN, way -> !way.stairs());
            if (node != null) {
                from.putIfAbsent(node, start.id());
            }
        }
        graph.close();
        if (house == null || from.isEmpty()) {
            return nowhere();
        }
        WayGraph.Reached drive = graph.from(List.copyOf(from.keySet()), edge -> barrierOf(graph, edge, engine) == null);
        WayGraph.Reached walk = graph.from(List.of(house), edge -> true);
        int stand = nearest(drive, walk);
        if (stand < 0) {
            return nowhere();
        }
        return found(graph, drive, walk, stand, house, from, goal, engine);
    }

    private static Plan found(
            WayGraph graph,
            WayGraph.Reached drive,
            WayGraph.Reached walk,
            int stand,
            int house,
            Map<Integer, String> from,
            Goal goal,
            AccessBook.Engine engine) {
        List<WayGraph.Edge> driven = drive.to(stand);
        List<WayGraph.Edge> walked = new ArrayList<>(walk.to(stand));
        Collections.reverse(walked);
        Set<Way> used = new LinkedHashSet<>();
        driven.forEach(edge -> used.add(graph.ways().get(edge.way())));
        List<Coordinate> lay = points(graph, walked, stand);
        lay.add(goal.spot());
        // Where two ways meet in one point the engine may stand on either: what stops it comes after that.
        WayGraph.Edge shut = walked.stream()
                .filter(edge -> barrierOf(graph, edge, engine) != null)
                .findFirst()
                .orElse(null);
        return new Plan(
                shut == null ? Reach.HOUSE : Reach.PART,
                from.get(drive.start()[stand]),
                drive.metres()[stand],
                walk.metres()[stand] + graph.spotOf(house).distance(goal.spot()),
                shut == null ? null : barrierOf(graph, shut, engine),
                shut == null ? null : graph.ways().get(shut.way()),
                points(graph, driven, drive.start()[stand]),
                lay,
                used);
    }

    private static Way.@Nullable Barrier barrierOf(WayGraph graph, WayGraph.Edge edge, AccessBook.Engine engine) {
        return graph.ways().get(edge.way()).barrier(engine, edge.a(), edge.b());
    }

    /** The node that the engine comes to and that is nearest to the house on foot; of equally near ones the first driven to. */
    private static int nearest(WayGraph.Reached drive, WayGraph.Reached walk) {
        int best = -1;
        for (int node = 0; node < drive.metres().length; node++) {
            if (drive.has(node) && walk.has(node) && (best < 0 || isNearer(drive, walk, node, best))) {
                best = node;
            }
        }
        return best;
    }

    private static boolean isNearer(WayGraph.Reached drive, WayGraph.Reached walk, int one, int other) {
        int byWalk = Double.compare(walk.metres()[one], walk.metres()[other]);
        return byWalk < 0 || (byWalk == 0 && drive.metres()[one] < drive.metres()[other]);
    }

    private static List<Coordinate> points(WayGraph graph, List<WayGraph.Edge> edges, int start) {
        List<Coordinate> points = new ArrayList<>();
        points.add(graph.spotOf(start));
        int at = start;
        for (WayGraph.Edge edge : edges) {
            List<Coordinate> piece = new ArrayList<>(List.of(graph.pointsOf(edge)));
            if (edge.from() != at) {
                Collections.reverse(piece);
            }
            at = edge.other(at);
            points.addAll(piece);
            points.add(graph.spotOf(at));
        }
        return points;
    }

    private static Plan nowhere() {
        return new Plan(Reach.UNKNOWN, null, 0, 0, null, null, List.of(), List.of(), Set.of());
    }
}
