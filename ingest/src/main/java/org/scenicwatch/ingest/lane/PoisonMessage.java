package org.scenicwatch.ingest.lane;

import org.scenicwatch.ingest.link.Inbound;

/** A message on which our own code fails; the batch it was added to is of no more use. */
final class PoisonMessage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Inbound message;

    PoisonMessage(Inbound message, RuntimeException cause) {
        super(cause);
        this.message = message;
    }

    Inbound message() {
        return message;
    }
}
