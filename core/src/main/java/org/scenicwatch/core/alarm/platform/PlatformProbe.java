package org.scenicwatch.core.alarm.platform;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.scenicwatch.core.alarm.PlatformMetric;

/**
 * Looks at a part of the platform. Every bean of this type is asked every few seconds, by one thread; what it throws is
 * logged and shown, and ends neither the watch nor an alarm that stands.
 */
public interface PlatformProbe {

    /** Whose figures they are. */
    enum Scope {
        /** Of this process: another one has figures of its own, and alarms of its own. */
        NODE,
        /** Of the installation: every process would find the same, and one of them looks for all. */
        INSTALLATION
    }

    /** The name in the log and on the health page. */
    String name();

    /** Whose figures they are. */
    Scope scope();

    /** Which figures it tells. */
    Set<PlatformMetric> metrics();

    /** The figures now; a part that is left out is not there any more, so its alarm ends. */
    List<PlatformReading> look(Instant now);
}
