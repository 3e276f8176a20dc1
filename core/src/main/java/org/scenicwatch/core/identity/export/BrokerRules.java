package org.scenicwatch.core.identity.export;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.identity.CredentialList.Exported;
import org.scenicwatch.core.identity.ExportHash;
import org.scenicwatch.core.identity.TopicGrants;

/**
 * What an outside broker is told.
 *
 * @param clients devices and gateways that may come in
 * @param platform the platform's own user there, when it is known
 */
public record BrokerRules(List<Exported> clients, @Nullable PlatformUser platform) {

    /** What the platform publishes to devices. */
    static final List<String> PLATFORM_PUBLISHES = TopicGrants.platform().publishes();

    /** What the platform reads. */
    static final List<String> PLATFORM_READS = TopicGrants.platform().reads();

    /** The channel that may be retained. */
    static final String RETAINED_CHANNEL = "/status";

    public BrokerRules {
        clients = List.copyOf(clients);
    }

    /**
     * The platform's own user at the outside broker.
     *
     * @param hash what its password is checked by; absent when the broker has it already
     */
    public record PlatformUser(String name, @Nullable ExportHash hash) {}
}
