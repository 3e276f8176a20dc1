package org.scenicwatch.core.alarm.platform;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.scenicwatch.core.alarm.PlatformMetric;

/** For how long each process was not seen that was not stopped in order. */
final class NodesProbe implements PlatformProbe {

    static final String NAME = "nodes";

    private final NodesTable nodes;
    private final String area;

    NodesProbe(NodesTable nodes, String area) {
        this.nodes = nodes;
        this.area = area;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Scope scope() {
        return Scope.INSTALLATION;
    }

    @Override
    public Set<PlatformMetric> metrics() {
        return Set.of(PlatformMetric.NODE_SILENT);
    }

    @Override
    public List<PlatformReading> look(Instant now) {
        return nodes.present(area).stream()
                .map(each -> new PlatformReading(PlatformMetric.NODE_SILENT, "node-" + each.node(), each.seconds()))
                .toList();
    }
}
