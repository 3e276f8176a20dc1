package org.scenicwatch.core.houserules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;

/** A class depends on another area's root package, or on the sub-packages named, and on nothing else of it. */
final class SeesOtherAreasOnly extends ArchCondition<JavaClass> {

    private final String root;
    private final List<String> allowed;

    SeesOtherAreasOnly(String root, List<String> allowed) {
        super("see of other areas only their words and " + allowed);
        this.root = root;
        this.allowed = allowed;
    }

    @Override
    public void check(JavaClass item, ConditionEvents events) {
        Optional<String> own = areaOf(item.getPackageName());
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
            String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
            Optional<String> area = areaOf(target);
            if (area.isPresent() && !area.equals(own) && !isOpen(target, area.get())) {
                events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
            }
        }
    }

    private boolean isOpen(String target, String area) {
        String inside = target.substring((root + "." + area).length());
        return inside.isEmpty() || allowed.contains(inside);
    }

    private Optional<String> areaOf(String packageName) {
        return AreaRules.AREAS.stream()
                .filter(area ->
                        packageName.equals(root + "." + area) || packageName.startsWith(root + "." + area + "."))
                .findFirst();
    }
}
