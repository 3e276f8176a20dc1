package org.scenicwatch.core.identity.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.scenicwatch.core.identity.CredentialList.Exported;
import org.scenicwatch.core.identity.DeviceCredential;
import org.scenicwatch.core.identity.ExportHash;

/**
 * The {@code credentials.xml} of HiveMQ's file RBAC extension with hashed passwords. Devices of one area and kind share a
 * role, whose topics hold the user's name; the extension does not bind client ids.
 */
final class HiveMqFile {

    private static final String PLATFORM_ROLE = "platform";

    private final XMLStreamWriter xml;
    private final Map<String, Role> roles = new TreeMap<>();

    private HiveMqFile(XMLStreamWriter xml) {
        this.xml = xml;
    }

    private record Role(List<String> publishes, List<String> reads) {}

    static void write(BrokerRules rules, Writer out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            new HiveMqFile(xml).document(rules);
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new IOException("credentials.xml not written", failed);
        }
    }

    private void document(BrokerRules rules) throws XMLStreamException {
        xml.writeStartElement("file-rbac");
        xml.writeStartElement("users");
        for (Exported each : rules.clients()) {
            ExportHash hash = each.hash();
            if (hash != null) {
                user(each.credential().clientId(), hash, roleOf(each.credential()));
            }
        }
        BrokerRules.PlatformUser platform = rules.platform();
        if (platform != null && platform.hash() != null) {
            roles.put(PLATFORM_ROLE, new Role(BrokerRules.PLATFORM_PUBLISHES, BrokerRules.PLATFORM_READS));
            user(platform.name(), platform.hash(), PLATFORM_ROLE);
        }
        xml.writeEndElement();
        xml.writeStartElement("roles");
        for (Map.Entry<String, Role> role : roles.entrySet()) {
            role(role.getKey(), role.getValue());
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private String roleOf(DeviceCredential credential) {
        boolean gateway = credential.kind() == DeviceCredential.Kind.GATEWAY;
        String own = '/' + credential.clientId();
        DeviceCredential pattern = gateway
                ? credential
                : new DeviceCredential(
                        "${{username}}",
                        credential.kind(),
                        credential.topicFilters().stream()
                                .map(filter -> filter.substring(0, filter.length() - own.length()) + "/${{username}}")
                                .toList(),
                        true);
        String id = gateway
                ? "gateway " + credential.clientId()
                : "device " + String.join(" ", credential.topicFilters()).replace(own, "");
        roles.putIfAbsent(id, new Role(pattern.publishes(), pattern.reads()));
        return id;
    }

    private void user(String name, ExportHash hash, String role) throws XMLStreamException {
        xml.writeStartElement("user");
        element("name", name);
        element("password", hash.hiveMq());
        xml.writeStartElement("roles");
        element("id", role);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private void role(String id, Role role) throws XMLStreamException {
        xml.writeStartElement("role");
        element("id", id);
        xml.writeStartElement("permissions");
        for (String topic : role.publishes()) {
            boolean mayBeRetained = topic.endsWith(BrokerRules.RETAINED_CHANNEL);
            permission(topic, "PUBLISH", "ZERO_ONE", mayBeRetained ? "ALL" : "NOT_RETAINED");
        }
        for (String topic : role.reads()) {
            permission(topic, "SUBSCRIBE", "ALL", "ALL");
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private void permission(String topic, String activity, String qos, String retain) throws XMLStreamException {
        xml.writeStartElement("permission");
        element("topic", topic);
        element("activity", activity);
        element("qos", qos);
        element("retain", retain);
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
