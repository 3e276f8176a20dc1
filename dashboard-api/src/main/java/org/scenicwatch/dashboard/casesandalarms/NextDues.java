package org.scenicwatch.dashboard.casesandalarms;

import java.util.Collection;
import java.util.Map;

/** The next deadlines of cases, kept by the clocks. */
public interface NextDues {

    /** By the case's uuid, as of now; a case whose clocks all rest is left out. */
    Map<String, NextDue> of(Collection<String> cases);
}
