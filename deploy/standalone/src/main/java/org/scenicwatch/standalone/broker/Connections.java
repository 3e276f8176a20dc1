package org.scenicwatch.standalone.broker;

import com.hivemq.extension.sdk.api.packets.disconnect.DisconnectReasonCode;
import com.hivemq.extension.sdk.api.services.session.ClientService;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.identity.DeviceCredentials.Shut;
import org.scenicwatch.core.identity.TopicGrants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who is connected by which credential, so that whoever is shut out, by whichever process, can be cut off. Thread-safe. */
final class Connections {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    /** Reaches further back than any transaction that ends a credential takes, and any lookup that still admitted it. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final BrokerAccess access;
    private final Map<String, Connection> byClientId = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private long askedAt = System.nanoTime();

    Connections(BrokerAccess access) {
        this.access = access;
    }

    /** One connection from its admission to its end. */
    record Connection(
            long number,
            String user,
            long epoch,
            TopicGrants grants,
            @Nullable X509Certificate certificate,
            @Nullable String address) {}

    /** Takes note of a connection; what it answers names it until {@link #ended}. */
    long admitted(
            String clientId,
            BrokerAccess.Admitted admitted,
            @Nullable X509Certificate certificate,
            @Nullable String address) {
        long number = numbers.incrementAndGet();
        byClientId.put(
                clientId,
                new Connection(number, admitted.user(), admitted.epoch(), admitted.grants(), certificate, address));
        return number;
    }

    Optional<Connection> of(String clientId) {
        return Optional.ofNullable(byClientId.get(clientId));
    }

    /** Forgets a connection, unless the client has come in anew meanwhile. */
    void ended(String clientId, long number) {
        byClientId.computeIfPresent(clientId, (id, known) -> known.number == number ? null : known);
    }

    /** Cuts off whoever was shut out or whose certificate was revoked. */
    void cutOff(ClientService clients) {
        long now = System.nanoTime();
        Map<String, Long> shut = access.shutWithin(OVERLAP.plusNanos(now - askedAt)).stream()
                .collect(Collectors.toMap(Shut::clientId, Shut::epoch, Math::max));
        askedAt = now;
        cut(clients, "shut-out", known -> known.epoch <= shut.getOrDefault(known.user, -1L));
        cut(clients, "certificate-revoked", known -> known.certificate != null && access.isRevoked(known.certificate));
    }

    private void cut(ClientService clients, String reason, Predicate<Connection> whether) {
        byClientId.forEach((clientId, known) -> {
            if (whether.test(known)) {
                LOG.info("mqtt connection cut user={} reason={}", known.user, reason);
                ended(clientId, known.number);
                // Its last will goes out: that the device is gone is true.
                clients.disconnectClient(clientId, false, DisconnectReasonCode.NOT_AUTHORIZED, null);
            }
        });
    }
}
