package org.scenicwatch.standalone;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Lets only warnings and errors onto the console, and nothing at all while the process starts or stops: what a person needs
 * to know then is said in one line of its own. The file gets everything.
 */
public final class QuietConsole extends Filter<ILoggingEvent> {

    private static volatile boolean open;

    static void open() {
        open = true;
    }

    static void close() {
        open = false;
    }

    @Override
    public FilterReply decide(ILoggingEvent event) {
        return open && event.getLevel().isGreaterOrEqual(Level.WARN) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }
}
