package org.scenicwatch.core.houserules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.axonframework.config.ProcessingGroup;
import org.scenicwatch.core.eventstore.ProcessingGroups;

/** Which automation is handled in which processing group. */
public final class GroupRules {

    private GroupRules() {}

    /** What sends a command of the area {@code notification} tells somebody, and only that is in the group of telling. */
    public static ArchRule whoTellsHasAGroupOfItsOwn(String root) {
        return classes()
                .that()
                .resideInAPackage("..automation..")
                .and()
                .areAnnotatedWith(ProcessingGroup.class)
                .should(new ArchCondition<JavaClass>("be in the group of telling exactly when they tell somebody") {
                    @Override
                    public void check(JavaClass item, ConditionEvents events) {
                        String group =
                                item.getAnnotationOfType(ProcessingGroup.class).value();
                        boolean tells = item.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency -> dependency
                                        .getTargetClass()
                                        .getPackageName()
                                        .equals(root + ".notification.write"));
                        if (tells != group.equals(ProcessingGroups.TELLING)) {
                            events.add(SimpleConditionEvent.violated(
                                    item,
                                    item.getName() + (tells ? " tells" : " tells nobody") + " and is in " + group));
                        }
                    }
                })
                .as("an automation that tells somebody is in the group of telling, and no other is (docs/adr/0056)")
                .allowEmptyShould(true);
    }
}
