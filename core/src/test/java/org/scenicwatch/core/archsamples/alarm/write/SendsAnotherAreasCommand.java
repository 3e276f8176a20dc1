package org.scenicwatch.core.archsamples.alarm.write;

import org.scenicwatch.core.archsamples.place.Colour;
import org.scenicwatch.core.archsamples.place.write.PaintHouseCommand;

/** Wrong: an area reaches into the write side of another. */
public class SendsAnotherAreasCommand {

    public Object send() {
        return new PaintHouseCommand("place:1", Colour.RED);
    }
}
