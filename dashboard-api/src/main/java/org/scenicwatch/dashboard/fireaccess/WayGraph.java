package org.scenicwatch.dashboard.fireaccess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.linearref.LengthIndexedLine;

/**
 * Ways as a graph: they meet where their lines cross, and where one ends within reach of another. Not safe for threads;
 * made anew for each question, as ways get blocked and freed.
 */
final class WayGraph {

    /** A lane that ends this near to another opens into it, metres: lines are drawn by hand. */
    static final double REACH = 5;

    /** A bridge is drawn as its deck: its ramps reach to the way beside it, metres. */
    static final double RAMP = 30;

    /** Half of the piece of a way that a blocked spot takes, metres. */
    private static final double BLOCK = 0.5;

    private static final double CENTIMETRES = 100;

    /** A point of a way where something meets it. */
    record Node(int way, double at) {}

    /** A piece between two nodes; {@code way} is the one whose limits hold there, from {@code a} to {@code b} along it. */
    record Edge(int from, int to, double metres, int way, double a, double b) {

        int other(int node) {
            return node == from ? to : from;
        }
    }

    /**
     * How far every node is.
     *
     * @param metres by node; infinite: no way leads there
     * @param by the edge by which a node is reached
     * @param start the source from which
     */
    record Reached(double[] metres, @Nullable Edge[] by, int[] start) {

        boolean has(int node) {
            return metres[node] < Double.POSITIVE_INFINITY;
        }

        /** The edges from the start to the node. */
        List<Edge> to(int node) {
            List<Edge> path = new ArrayList<>();
            int at = node;
            for (Edge edge = by[at]; edge != null; edge = by[at]) {
                path.add(0, edge);
                at = edge.other(at);
            }
            return path;
        }
    }

    private final List<Way> ways;
    private final List<LengthIndexedLine> lines;
    private final List<Node> nodes = new ArrayList<>();
    private final List<TreeMap<Long, Integer>> along = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<List<Edge>> leaving = new ArrayList<>();

    WayGraph(List<Way> ways) {
        this.ways = ways;
        this.lines = ways.stream().map(way -> new LengthIndexedLine(way.line())).toList();
        for (int i = 0; i < ways.size(); i++) {
            along.add(new TreeMap<>());
            node(i, 0);
            node(i, ways.get(i).line().getLength());
        }
        for (int i = 0; i < ways.size(); i++) {
            cross(i);
            for (double end : new double[] {0, ways.get(i).line().getLength()}) {
                open(i, end);
            }
            cut(i);
        }
    }

    List<Way> ways() {
        return ways;
    }

    Coordinate spotOf(int node) {
        Node at = nodes.get(node);
        return lines.get(at.way()).extractPoint(at.at());
    }

    /** The piece of a way that an edge runs over, from its {@code a} to its {@code b}. */
    Coordinate[] pointsOf(Edge edge) {
        return lines.get(edge.way()).extractLine(edge.a(), edge.b()).getCoordinates();
    }

    /**
     * Adds the point of a way that is nearest to a spot.
     *
     * @return the node; none when no way of those wanted is within {@code most} metres
     */
    @Nullable
    Integer attach(Coordinate spot, double most, Predicate<Way> which) {
        int nearest = -1;
        double best = most;
        for (int i = 0; i < ways.size(); i++) {
            if (which.test(ways.get(i))) {
                double metres = spotOn(i, lines.get(i).project(spot)).distance(spot);
                if (metres <= best) {
                    best = metres;
                    nearest = i;
                }
            }
        }
        return nearest < 0 ? null : node(nearest, lines.get(nearest).project(spot));
    }

    /** Lays the pieces between the nodes; nothing can be attached any more. */
    void close() {
        for (int way = 0; way < ways.size(); way++) {
            Integer before = null;
            for (int node : along.get(way).values()) {
                if (before != null) {
                    double a = nodes.get(before).at();
                    double b = nodes.get(node).at();
                    edges.add(new Edge(before, node, b - a, way, a, b));
                }
                before = node;
            }
        }
        for (int node = 0; node < nodes.size(); node++) {
            leaving.add(new ArrayList<>());
        }
        for (Edge edge : edges) {
            leaving.get(edge.from()).add(edge);
            leaving.get(edge.to()).add(edge);
        }
    }

    /** The shortest way from the nearest of the starts to every node, over the pieces that can be used (Dijkstra). */
    Reached from(List<Integer> starts, Predicate<Edge> usable) {
        record Open(int node, double metres) {}
        double[] metres = new double[nodes.size()];
        Arrays.fill(metres, Double.POSITIVE_INFINITY);
        @Nullable Edge[] by = new Edge[nodes.size()];
        int[] start = new int[nodes.size()];
        PriorityQueue<Open> open = new PriorityQueue<>((x, y) -> Double.compare(x.metres(), y.metres()));
        for (int node : starts) {
            metres[node] = 0;
            start[node] = node;
            open.add(new Open(node, 0));
        }
        for (Open next = open.poll(); next != null; next = open.poll()) {
            if (next.metres() > metres[next.node()]) {
                continue;
            }
            for (Edge edge : leaving.get(next.node())) {
                int to = edge.other(next.node());
                double there = next.metres() + edge.metres();
                if (there < metres[to] && usable.test(edge)) {
                    metres[to] = there;
                    by[to] = edge;
                    start[to] = start[next.node()];
                    open.add(new Open(to, there));
                }
            }
        }
        return new Reached(metres, by, start);
    }

    private int node(int way, double at) {
        return along.get(way).computeIfAbsent(Math.round(at * CENTIMETRES), ignored -> {
            nodes.add(new Node(way, at));
            return nodes.size() - 1;
        });
    }

    private Coordinate spotOn(int way, double at) {
        return lines.get(way).extractPoint(at);
    }

    private void cross(int one) {
        for (int other = one + 1; other < ways.size(); other++) {
            var mine = ways.get(one).line();
            var theirs = ways.get(other).line();
            if (mine.getEnvelopeInternal().intersects(theirs.getEnvelopeInternal())) {
                for (Coordinate spot : mine.intersection(theirs).getCoordinates()) {
                    join(
                            one,
                            lines.get(one).project(spot),
                            other,
                            lines.get(other).project(spot));
                }
            }
        }
    }

    private void open(int one, double end) {
        Coordinate spot = spotOn(one, end);
        boolean bridge = ways.get(one).bridge();
        int nearest = -1;
        double best = bridge ? RAMP : REACH;
        for (int other = 0; other < ways.size(); other++) {
            Envelope around = new Envelope(ways.get(other).line().getEnvelopeInternal());
            around.expandBy(best);
            if (other != one
                    && around.contains(spot)
                    && !(bridge && ways.get(other).bridge())) {
                double at = lines.get(other).project(spot);
                double metres = spotOn(other, at).distance(spot);
                if (!bridge && metres <= best) {
                    join(one, end, other, at);
                } else if (bridge && metres <= best) {
                    best = metres;
                    nearest = other;
                }
            }
        }
        if (nearest >= 0) {
            join(one, end, nearest, lines.get(nearest).project(spot));
        }
    }

    private void cut(int way) {
        Double blocked = ways.get(way).blocked();
        if (blocked != null && blocked >= 0) {
            double length = ways.get(way).line().getLength();
            node(way, Math.max(0, blocked - BLOCK));
            node(way, Math.min(length, blocked + BLOCK));
        }
    }

    private void join(int one, double at, int other, double otherAt) {
        int from = node(one, at);
        int to = node(other, otherAt);
        double metres = spotOn(one, at).distance(spotOn(other, otherAt));
        edges.add(new Edge(from, to, metres, one, at, at));
    }
}
