package org.scenicwatch.core.complainant.write;

import java.time.Instant;

/** Who wants no text messages. Written in the transaction of the event, so that a wish holds from its answer on. */
interface TextWishes {

    void stopped(String complaintRef, Instant at);

    void resumed(String complaintRef);
}
