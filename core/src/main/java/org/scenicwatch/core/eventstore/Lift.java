package org.scenicwatch.core.eventstore;

import tools.jackson.databind.node.ObjectNode;

/**
 * How an event that was stored in one revision reads in the next one. Lifts of one event follow each other, so an event
 * of any revision reaches the present one. A lift is never changed once events of its next revision were stored.
 */
public interface Lift {

    /** The stored alias of the event. */
    String alias();

    /** The revision that is lifted; the result is of the next one. */
    int from();

    /** Turns the event's fields into those of the next revision, in place. */
    void lift(ObjectNode event);
}
