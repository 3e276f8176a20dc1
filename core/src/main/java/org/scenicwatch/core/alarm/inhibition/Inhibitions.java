package org.scenicwatch.core.alarm.inhibition;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scenicwatch.core.alarm.DefaultInhibitions;
import org.scenicwatch.core.alarm.Inhibition;
import org.springframework.stereotype.Component;

/** The inhibitions that the platform ships with, checked when it starts. */
@Component
class Inhibitions {

    private final List<Inhibition> all;
    private final Set<String> rules;
    private final Set<String> labels;

    Inhibitions() {
        this(DefaultInhibitions.load());
    }

    Inhibitions(List<Inhibition> all) {
        this.all = List.copyOf(all);
        this.rules = all.stream()
                .flatMap(each -> Stream.of(each.cause(), each.effect()))
                .collect(Collectors.toSet());
        this.labels =
                all.stream().map(Inhibition::label).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    List<Inhibition> all() {
        return all;
    }

    /** Whether alarms of this rule hide others or are hidden. */
    boolean concerns(String rule) {
        return rules.contains(rule);
    }

    /** The labels of devices that are asked for. */
    Collection<String> labels() {
        return labels;
    }
}
