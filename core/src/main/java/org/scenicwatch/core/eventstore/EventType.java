package org.scenicwatch.core.eventstore;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name and revision under which an event is stored for ever, independent of its Java package. A published pair is
 * never given another shape: a new shape is a new revision with an upcaster and a golden file.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventType {

    /** The stored alias, {@code <area>.<SimpleName>}, for example {@code alarm.AlarmRaised}. */
    String value();

    /** The revision, counted from 1. */
    int revision();
}
