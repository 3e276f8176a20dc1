package org.scenicwatch.core.archsamples.place;

import org.scenicwatch.core.archsamples.alarm.write.SendsAnotherAreasCommand;

/** Wrong: place knows alarm, which knows place. */
public class InACircle {

    public Object back() {
        return new SendsAnotherAreasCommand();
    }
}
