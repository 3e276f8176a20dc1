package org.scenicwatch.standalone.broker;

import com.hivemq.extension.sdk.api.client.parameter.ConnectionInformation;
import com.hivemq.extension.sdk.api.events.client.ClientLifecycleEventListener;
import com.hivemq.extension.sdk.api.events.client.parameters.AuthenticationSuccessfulInput;
import com.hivemq.extension.sdk.api.events.client.parameters.ConnectionStartInput;
import com.hivemq.extension.sdk.api.events.client.parameters.DisconnectEventInput;
import com.hivemq.extension.sdk.api.events.client.parameters.ServerInitiatedDisconnectInput;
import com.hivemq.extension.sdk.api.interceptor.suback.SubackOutboundInterceptor;
import com.hivemq.extension.sdk.api.interceptor.suback.parameter.SubackOutboundInput;
import com.hivemq.extension.sdk.api.interceptor.suback.parameter.SubackOutboundOutput;
import com.hivemq.extension.sdk.api.packets.general.DisconnectedReasonCode;
import com.hivemq.extension.sdk.api.packets.subscribe.SubackReasonCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.identity.RefusalKind;
import org.scenicwatch.core.identity.TopicGrants;

/**
 * Sees what the broker refuses to admitted clients. The broker cuts a connection that publishes what it may not, and tells
 * topic and retain flag in the reason; to look at that costs nothing for the messages that are in order, which an
 * authorizer in front of each of them would.
 */
final class RefusalsSeen implements ClientLifecycleEventListener, SubackOutboundInterceptor {

    private static final String NUMBER = "scenicwatch-connection";
    private static final Pattern NOT_AUTHORIZED = Pattern.compile(
            "Not authorized to publish on topic '(.*)' with QoS '([0-2])' and retain '(true|false)'", Pattern.DOTALL);

    private final BrokerAccess access;
    private final Connections connections;

    RefusalsSeen(BrokerAccess access, Connections connections) {
        this.access = access;
        this.connections = connections;
    }

    /** Writes a connection's number on it. */
    static void name(ConnectionInformation connection, long number) {
        connection.getConnectionAttributeStore().putAsString(NUMBER, Long.toString(number));
    }

    @Override
    public void onMqttConnectionStart(ConnectionStartInput input) {
        // Nothing is known of it yet.
    }

    @Override
    public void onAuthenticationSuccessful(AuthenticationSuccessfulInput input) {
        // Noted when it was admitted.
    }

    @Override
    public void onServerInitiatedDisconnect(ServerInitiatedDisconnectInput input) {
        String clientId = input.getClientInformation().getClientId();
        if (input.getReasonCode()
                .filter(DisconnectedReasonCode.NOT_AUTHORIZED::equals)
                .isPresent()) {
            connections
                    .of(clientId)
                    .ifPresent(known -> input.getReasonString().ifPresent(reason -> {
                        Matcher told = NOT_AUTHORIZED.matcher(reason);
                        if (told.matches()) {
                            String topic = told.group(1);
                            note(kindOf(known.grants(), topic, told.group(3).equals("true")), known, topic);
                        }
                    }));
        }
        onDisconnect(input);
    }

    @Override
    public void onDisconnect(DisconnectEventInput input) {
        Optional<String> number =
                input.getConnectionInformation().getConnectionAttributeStore().getAsString(NUMBER);
        number.ifPresent(text -> connections.ended(input.getClientInformation().getClientId(), Long.parseLong(text)));
    }

    @Override
    public void onOutboundSuback(SubackOutboundInput input, SubackOutboundOutput output) {
        if (input.getSubackPacket().getReasonCodes().contains(SubackReasonCode.NOT_AUTHORIZED)) {
            connections
                    .of(input.getClientInformation().getClientId())
                    .ifPresent(known -> note(RefusalKind.FOREIGN_SUBSCRIPTION, known, null));
        }
    }

    private static RefusalKind kindOf(TopicGrants grants, String topic, boolean retained) {
        if (grants.mayPublish(topic, retained)) {
            // Topic and retain flag are in order, so it was the quality of service.
            return RefusalKind.QOS;
        }
        return retained && grants.mayPublish(topic, false) ? RefusalKind.RETAINED : RefusalKind.FOREIGN_TOPIC;
    }

    private void note(RefusalKind kind, Connections.Connection known, @Nullable String topic) {
        access.refused(new BrokerAccess.Refusal(kind, known.user(), topic, known.address()));
    }
}
