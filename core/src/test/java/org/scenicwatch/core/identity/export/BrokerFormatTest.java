package org.scenicwatch.core.identity.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.identity.CredentialList.Exported;
import org.scenicwatch.core.identity.DeviceCredential;
import org.scenicwatch.core.identity.ExportHash;
import org.scenicwatch.core.identity.TopicGrants;

class BrokerFormatTest {

    private static final ExportHash HASH = new ExportHash(101, "c2FsdHNhbHRzYWx0", "aGFzaA==");
    private static final DeviceCredential DEVICE =
            new DeviceCredential("H-1", DeviceCredential.Kind.DEVICE, List.of("scenic/xijiang/hydrant/H-1"), true);
    private static final DeviceCredential GATEWAY =
            new DeviceCredential("gw", DeviceCredential.Kind.GATEWAY, List.of("scenic/xijiang/#"), true);

    private static String written(BrokerFormat format, Exported... clients) throws IOException {
        StringWriter out = new StringWriter();
        format.write(new BrokerRules(List.of(clients), new BrokerRules.PlatformUser("platform", HASH)), out);
        return out.toString();
    }

    @Test
    void writesAPasswordForWhoeverHasOne() throws IOException {
        assertThat(written(BrokerFormat.MOSQUITTO_PASSWORDS, new Exported(DEVICE, HASH), new Exported(GATEWAY, null)))
                .isEqualTo("H-1:$7$101$c2FsdHNhbHRzYWx0$aGFzaA==\nplatform:$7$101$c2FsdHNhbHRzYWx0$aGFzaA==\n");
    }

    @Test
    void letsDevicesOfAKindShareOneRoleInHiveMq() throws IOException {
        DeviceCredential other =
                new DeviceCredential("H-2", DeviceCredential.Kind.DEVICE, List.of("scenic/xijiang/hydrant/H-2"), true);
        String xml = written(
                BrokerFormat.HIVEMQ,
                new Exported(DEVICE, HASH),
                new Exported(other, HASH),
                new Exported(GATEWAY, HASH));
        assertThat(xml)
                .contains("<user><name>H-1</name><password>c2FsdHNhbHRzYWx0:101:aGFzaA==</password>"
                        + "<roles><id>device scenic/xijiang/hydrant</id></roles></user>")
                .contains("<topic>scenic/xijiang/hydrant/${{username}}/telemetry</topic><activity>PUBLISH</activity>"
                        + "<qos>ZERO_ONE</qos><retain>NOT_RETAINED</retain>")
                .contains("<topic>scenic/xijiang/hydrant/${{username}}/status</topic><activity>PUBLISH</activity>"
                        + "<qos>ZERO_ONE</qos><retain>ALL</retain>")
                .containsOnlyOnce("<role><id>device scenic/xijiang/hydrant</id>")
                .contains("<role><id>gateway gw</id>")
                .contains("<topic>scenic/#</topic><activity>SUBSCRIBE</activity>");
    }

    @Test
    void refusesANameThatWouldBeginAnotherEntry() {
        BrokerRules rules = new BrokerRules(List.of(), new BrokerRules.PlatformUser("a\nuser b", HASH));
        assertThatThrownBy(() -> BrokerFormat.MOSQUITTO_ACL.write(rules, new StringWriter()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hashesAlikeForAllBrokers() {
        ExportHash hash = ExportHash.ofChosen("secret", new SecureRandom());
        assertThat(hash.mosquitto()).startsWith("$7$100000$");
        assertThat(hash.hiveMq()).isEqualTo(hash.salt() + ":100000:" + hash.hash());
        assertThat(hash.toString()).doesNotContain(hash.hash());
    }

    @Test
    void coversWhatAFilterTakesInAndNothingElse() {
        TopicGrants gateway = TopicGrants.of(GATEWAY);
        assertThat(gateway.mayPublish("scenic/xijiang/smoke/SM-1/anything", false))
                .isTrue();
        assertThat(gateway.mayPublish("scenic/xijiang/smoke/SM-1/command", false))
                .isFalse();
        assertThat(gateway.mayPublish("scenic/xijiang/smoke/SM-1/status", true)).isTrue();
        assertThat(gateway.mayPublish("scenic/xijiang/smoke/SM-1/state", true)).isFalse();
        assertThat(gateway.mayPublish("scenic/other/smoke/SM-1/state", false)).isFalse();
        TopicGrants device = TopicGrants.of(DEVICE);
        assertThat(device.mayRead("scenic/xijiang/hydrant/H-1/command")).isTrue();
        assertThat(device.mayRead("scenic/xijiang/hydrant/+/command")).isFalse();
        assertThat(device.mayRead("scenic/xijiang/hydrant/H-1/#")).isFalse();
        assertThat(gateway.mayRead("scenic/xijiang/+/+/command")).isTrue();
        assertThat(gateway.mayRead("scenic/#")).isFalse();
        assertThat(TopicGrants.platform().mayRead("scenic/#")).isTrue();
    }
}
