package org.scenicwatch.dashboard.signs;

import java.util.Map;

/** What is known now of the car parks. */
@FunctionalInterface
interface CarParks {

    /** Each car park that is known, by its code. */
    Map<String, LotCount> byCode();
}
