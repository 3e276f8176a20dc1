package org.scenicwatch.standalone.broker;

import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.async.Async;
import com.hivemq.extension.sdk.api.async.TimeoutFallback;
import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthInput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthOutput;
import com.hivemq.extension.sdk.api.auth.parameter.TopicPermission;
import com.hivemq.extension.sdk.api.client.parameter.ConnectionInformation;
import com.hivemq.extension.sdk.api.packets.auth.DefaultAuthorizationBehaviour;
import com.hivemq.extension.sdk.api.packets.auth.ModifiableDefaultPermissions;
import com.hivemq.extension.sdk.api.packets.connect.ConnackReasonCode;
import com.hivemq.extension.sdk.api.packets.connect.ConnectPacket;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import com.hivemq.extension.sdk.api.services.builder.Builders;
import com.hivemq.extension.sdk.api.services.session.ClientService;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.identity.TopicGrants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts {@link BrokerAccess} in front of every connection of the embedded broker, and cuts off who loses it. */
final class Gatekeeper implements ExtensionMain {

    private static final Logger LOG = LoggerFactory.getLogger(Gatekeeper.class);
    private static final Duration LOOKUP_WAIT = Duration.ofSeconds(10);
    private static final long CUT_OFF_PERIOD_MILLIS = 1_000;

    private final BrokerAccess access;
    private final ExecutorService lookups;
    private final Connections connections;
    private final Runnable everySecond;
    private @Nullable ScheduledExecutorService timer;

    Gatekeeper(BrokerAccess access, ExecutorService lookups, Runnable everySecond) {
        this.access = access;
        this.lookups = lookups;
        this.connections = new Connections(access);
        this.everySecond = everySecond;
    }

    @Override
    public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
        SimpleAuthenticator authenticator = this::authenticate;
        Services.securityRegistry().setAuthenticatorProvider(provided -> authenticator);
        RefusalsSeen refusals = new RefusalsSeen(access, connections);
        Services.eventRegistry().setClientLifecycleEventListener(provided -> refusals);
        Services.initializerRegistry()
                .setClientInitializer((client, context) -> context.addSubackOutboundInterceptor(refusals));
        ClientService clients = Services.clientService();
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "mqtt-cut-off");
            thread.setDaemon(true);
            return thread;
        });
        var unused = started.scheduleWithFixedDelay(
                () -> cutOff(clients), CUT_OFF_PERIOD_MILLIS, CUT_OFF_PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        timer = started;
    }

    @Override
    public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {
        // The broker drops the authenticator with the extension.
        if (timer != null) {
            timer.shutdownNow();
        }
    }

    private void cutOff(ClientService clients) {
        try {
            everySecond.run();
            connections.cutOff(clients);
        } catch (RuntimeException failed) {
            LOG.debug("mqtt cut-off failed error={}", failed.toString());
        }
    }

    private void authenticate(SimpleAuthInput input, SimpleAuthOutput output) {
        Async<SimpleAuthOutput> pending =
                output.async(LOOKUP_WAIT, TimeoutFallback.FAILURE, ConnackReasonCode.SERVER_UNAVAILABLE);
        try {
            lookups.execute(() -> {
                try {
                    decide(input, output);
                } catch (RuntimeException failed) {
                    LOG.warn("mqtt lookup failed error={}", failed.toString());
                    output.failAuthentication(ConnackReasonCode.SERVER_UNAVAILABLE);
                } finally {
                    pending.resume();
                }
            });
        } catch (RejectedExecutionException stopping) {
            output.failAuthentication(ConnackReasonCode.SERVER_UNAVAILABLE);
            pending.resume();
        }
    }

    private void decide(SimpleAuthInput input, SimpleAuthOutput output) {
        ConnectPacket connect = input.getConnectPacket();
        ConnectionInformation connection = input.getConnectionInformation();
        X509Certificate certificate = connection
                .getClientTlsInformation()
                .flatMap(tls -> tls.getClientCertificate())
                .orElse(null);
        String address =
                connection.getInetAddress().map(InetAddress::getHostAddress).orElse(null);
        BrokerAccess.Decision decision = access.admit(new BrokerAccess.Offer(
                connect.getClientId(),
                connect.getUserName().orElse(null),
                connect.getPassword().map(Gatekeeper::bytesOf).orElse(null),
                certificate));
        if (decision instanceof BrokerAccess.Admitted admitted) {
            long number = connections.admitted(connect.getClientId(), admitted, certificate, address);
            RefusalsSeen.name(connection, number);
            permit(output.getDefaultPermissions(), admitted.grants());
            output.authenticateSuccessfully();
            return;
        }
        BrokerAccess.Refused refused = (BrokerAccess.Refused) decision;
        access.refused(new BrokerAccess.Refusal(refused.kind(), refused.user(), null, address));
        LOG.info(
                "mqtt connection refused client={} reason={}",
                printable(connect.getClientId()),
                refused.kind().word());
        output.failAuthentication(ConnackReasonCode.BAD_USER_NAME_OR_PASSWORD);
    }

    private static void permit(ModifiableDefaultPermissions permissions, TopicGrants grants) {
        permissions.setDefaultBehaviour(DefaultAuthorizationBehaviour.DENY);
        add(
                permissions,
                grants.neverPublishes(),
                TopicPermission.PermissionType.DENY,
                TopicPermission.MqttActivity.PUBLISH,
                TopicPermission.Retain.ALL);
        add(
                permissions,
                grants.publishes(),
                TopicPermission.PermissionType.ALLOW,
                TopicPermission.MqttActivity.PUBLISH,
                TopicPermission.Retain.NOT_RETAINED);
        add(
                permissions,
                grants.publishesRetained(),
                TopicPermission.PermissionType.ALLOW,
                TopicPermission.MqttActivity.PUBLISH,
                TopicPermission.Retain.ALL);
        add(
                permissions,
                grants.reads(),
                TopicPermission.PermissionType.ALLOW,
                TopicPermission.MqttActivity.SUBSCRIBE,
                TopicPermission.Retain.ALL);
    }

    private static void add(
            ModifiableDefaultPermissions permissions,
            List<String> filters,
            TopicPermission.PermissionType type,
            TopicPermission.MqttActivity activity,
            TopicPermission.Retain retain) {
        boolean speaks =
                type == TopicPermission.PermissionType.ALLOW && activity == TopicPermission.MqttActivity.PUBLISH;
        TopicPermission.Qos qos = speaks ? TopicPermission.Qos.ZERO_ONE : TopicPermission.Qos.ALL;
        for (String filter : filters) {
            permissions.add(Builders.topicPermission()
                    .topicFilter(filter)
                    .type(type)
                    .activity(activity)
                    .qos(qos)
                    .retain(retain)
                    .build());
        }
    }

    private static byte[] bytesOf(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    /** A stranger chooses its client id; the log must not become theirs. */
    private static String printable(String clientId) {
        String clean = clientId.replaceAll("[^A-Za-z0-9._:-]", "?");
        return clean.length() > 64 ? clean.substring(0, 64) : clean;
    }
}
