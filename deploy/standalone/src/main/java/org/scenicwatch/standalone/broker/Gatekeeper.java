package org.scenicwatch.standalone.broker;

import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.async.Async;
import com.hivemq.extension.sdk.api.async.TimeoutFallback;
import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthInput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthOutput;
import com.hivemq.extension.sdk.api.auth.parameter.TopicPermission;
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
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts {@link BrokerAccess} in front of every connection of the embedded broker. */
final class Gatekeeper implements ExtensionMain {

    private static final Logger LOG = LoggerFactory.getLogger(Gatekeeper.class);
    private static final Duration LOOKUP_WAIT = Duration.ofSeconds(10);

    private final BrokerAccess access;
    private final ExecutorService lookups;

    Gatekeeper(BrokerAccess access, ExecutorService lookups) {
        this.access = access;
        this.lookups = lookups;
    }

    @Override
    public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
        SimpleAuthenticator authenticator = this::authenticate;
        Services.securityRegistry().setAuthenticatorProvider(provided -> authenticator);
    }

    @Override
    public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {
        // The broker drops the authenticator with the extension.
    }

    private void authenticate(SimpleAuthInput input, SimpleAuthOutput output) {
        Async<SimpleAuthOutput> pending =
                output.async(LOOKUP_WAIT, TimeoutFallback.FAILURE, ConnackReasonCode.SERVER_UNAVAILABLE);
        try {
            lookups.execute(() -> {
                try {
                    decide(input.getConnectPacket(), output);
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

    private void decide(ConnectPacket connect, SimpleAuthOutput output) {
        Optional<BrokerAccess.Grants> grants = connect.getUserName()
                .flatMap(user -> connect.getPassword()
                        .flatMap(password -> access.admit(connect.getClientId(), user, bytesOf(password))));
        if (grants.isEmpty()) {
            LOG.info("mqtt connection refused client={}", printable(connect.getClientId()));
            output.failAuthentication(ConnackReasonCode.BAD_USER_NAME_OR_PASSWORD);
            return;
        }
        permit(output.getDefaultPermissions(), grants.get());
        output.authenticateSuccessfully();
    }

    private static void permit(ModifiableDefaultPermissions permissions, BrokerAccess.Grants grants) {
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
