package org.scenicwatch.core;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/** Where new ids come from. The domain never makes one itself: an id comes in with the command. */
@FunctionalInterface
public interface IdSource {

    /** A new UUID version 7 in its text form: unique, and growing with time. */
    String next();

    /** The source of production. */
    static IdSource timeOrdered() {
        TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();
        return () -> generator.generate().toString();
    }
}
