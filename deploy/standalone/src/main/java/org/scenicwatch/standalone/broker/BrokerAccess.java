package org.scenicwatch.standalone.broker;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.identity.DeviceCredentials.Shut;
import org.scenicwatch.core.identity.RefusalKind;
import org.scenicwatch.core.identity.TopicGrants;

/** Decides who may connect and to which topics. Called from several threads; may block for a database lookup. */
@FunctionalInterface
public interface BrokerAccess {

    /** What becomes of a connection. */
    Decision admit(Offer offer);

    /** Whether a client certificate that was good when it connected has been revoked since. Does not block. */
    default boolean isRevoked(X509Certificate certificate) {
        return false;
    }

    /** Whose connections are to be cut, of those that were shut out since so long ago. */
    default List<Shut> shutWithin(Duration past) {
        return List.of();
    }

    /** Takes note of a refusal. Does not block. */
    default void refused(Refusal refusal) {
        // Whoever does not count them lets them go.
    }

    /**
     * What a client offers when it connects. May hold a secret: never logged.
     *
     * @param certificate its client certificate, already checked against the authorities
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only carried
    record Offer(
            String clientId,
            @Nullable String user,
            byte @Nullable [] password,
            @Nullable X509Certificate certificate) {
        @Override
        public String toString() {
            return "Offer[" + clientId + "]";
        }
    }

    /** A connection is admitted or refused. */
    sealed interface Decision {}

    /**
     * The client may connect.
     *
     * @param user the credential that it came in by
     * @param epoch the credential's issue
     */
    record Admitted(TopicGrants grants, String user, long epoch) implements Decision {}

    /**
     * The client may not connect; it is not told why.
     *
     * @param user the credential that it tried, or its client id
     */
    record Refused(RefusalKind kind, String user) implements Decision {}

    /** Something that a client was refused. */
    record Refusal(
            RefusalKind kind,
            String client,
            @Nullable String topic,
            @Nullable String address) {}
}
