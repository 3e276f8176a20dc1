package org.scenicwatch.core.identity.export;

import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.identity.CredentialList.Exported;
import org.scenicwatch.core.identity.DeviceCredential;
import org.scenicwatch.core.identity.ExportHash;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * The configuration file of Mosquitto's dynamic security plugin. Every client has a role of its own and is bound to its
 * client id; whatever no role allows is refused.
 */
final class MosquittoDynamicSecurity {

    private static final JsonFactory JSON = new JsonFactory();

    private MosquittoDynamicSecurity() {}

    static void write(BrokerRules rules, Writer out) {
        try (JsonGenerator json = JSON.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeObjectPropertyStart("defaultACLAccess");
            json.writeBooleanProperty("publishClientSend", false);
            json.writeBooleanProperty("publishClientReceive", true);
            json.writeBooleanProperty("subscribe", false);
            json.writeBooleanProperty("unsubscribe", true);
            json.writeEndObject();
            json.writeArrayPropertyStart("clients");
            for (Exported each : rules.clients()) {
                String id = each.credential().clientId();
                client(json, id, id, each.hash());
            }
            BrokerRules.PlatformUser platform = rules.platform();
            if (platform != null) {
                client(json, platform.name(), null, platform.hash());
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("groups");
            json.writeEndArray();
            json.writeArrayPropertyStart("roles");
            for (Exported each : rules.clients()) {
                DeviceCredential credential = each.credential();
                role(json, credential.clientId(), credential.publishes(), credential.reads());
            }
            if (platform != null) {
                role(json, platform.name(), BrokerRules.PLATFORM_PUBLISHES, BrokerRules.PLATFORM_READS);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void client(JsonGenerator json, String user, @Nullable String clientId, @Nullable ExportHash hash) {
        json.writeStartObject();
        json.writeStringProperty("username", user);
        if (clientId != null) {
            json.writeStringProperty("clientid", clientId);
        }
        json.writeArrayPropertyStart("roles");
        json.writeStartObject();
        json.writeStringProperty("rolename", roleOf(user));
        json.writeEndObject();
        json.writeEndArray();
        if (hash != null) {
            json.writeStringProperty("password", hash.hash());
            json.writeStringProperty("salt", hash.salt());
            json.writeNumberProperty("iterations", hash.iterations());
        }
        json.writeEndObject();
    }

    private static void role(JsonGenerator json, String user, List<String> publishes, List<String> reads) {
        json.writeStartObject();
        json.writeStringProperty("rolename", roleOf(user));
        json.writeArrayPropertyStart("acls");
        publishes.forEach(topic -> acl(json, "publishClientSend", topic));
        reads.forEach(topic -> acl(json, "subscribePattern", topic));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void acl(JsonGenerator json, String type, String topic) {
        json.writeStartObject();
        json.writeStringProperty("acltype", type);
        json.writeStringProperty("topic", topic);
        json.writeNumberProperty("priority", 0);
        json.writeBooleanProperty("allow", true);
        json.writeEndObject();
    }

    private static String roleOf(String user) {
        return "client " + user;
    }
}
