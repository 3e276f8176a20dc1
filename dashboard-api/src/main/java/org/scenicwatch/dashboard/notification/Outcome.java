package org.scenicwatch.dashboard.notification;

import org.jspecify.annotations.Nullable;

/** What became of handing a message to a gateway. */
sealed interface Outcome {

    /** The gateway has it. */
    record Accepted(@Nullable String gatewayId) implements Outcome {}

    /** The gateway surely does not have it; it may be tried again. */
    record NotSent(String reason) implements Outcome {}

    /** The gateway will never take it. */
    record Refused(String reason) implements Outcome {}

    /** The gateway may have it or not. */
    record InDoubt(String reason) implements Outcome {}
}
