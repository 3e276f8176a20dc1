package org.scenicwatch.standalone.broker;

import java.util.List;
import java.util.Optional;

/** Decides who may connect and to which topics. Called from several threads; may block for a database lookup. */
@FunctionalInterface
public interface BrokerAccess {

    /** What an admitted client may do; empty when client id, user and password do not belong together. */
    Optional<Grants> admit(String clientId, String user, byte[] password);

    /**
     * Topic filters, the forbidden ones going first.
     *
     * @param neverPublishes refused even where {@code publishes} would allow
     * @param publishes QoS 0 and 1, not retained
     * @param publishesRetained QoS 0 and 1, retained or not
     * @param reads subscriptions
     */
    record Grants(
            List<String> neverPublishes, List<String> publishes, List<String> publishesRetained, List<String> reads) {}
}
