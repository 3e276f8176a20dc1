package org.scenicwatch.core.identity.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.scenicwatch.core.identity.CredentialList.Exported;
import org.scenicwatch.core.identity.DeviceCredential;
import org.scenicwatch.core.identity.ExportHash;

/** Mosquitto's {@code password_file} and {@code acl_file}, which a running broker reads again at SIGHUP. */
final class MosquittoFiles {

    private MosquittoFiles() {}

    static void passwords(BrokerRules rules, Writer out) throws IOException {
        for (Exported each : rules.clients()) {
            ExportHash hash = each.hash();
            if (hash != null) {
                line(out, each.credential().clientId() + ':' + hash.mosquitto());
            }
        }
        BrokerRules.PlatformUser platform = rules.platform();
        if (platform != null && platform.hash() != null) {
            line(out, checked(platform.name()) + ':' + platform.hash().mosquitto());
        }
    }

    static void acl(BrokerRules rules, Writer out) throws IOException {
        for (Exported each : rules.clients()) {
            DeviceCredential credential = each.credential();
            user(out, credential.clientId(), credential.publishes(), credential.reads());
        }
        BrokerRules.PlatformUser platform = rules.platform();
        if (platform != null) {
            user(out, checked(platform.name()), BrokerRules.PLATFORM_PUBLISHES, BrokerRules.PLATFORM_READS);
        }
    }

    private static void user(Writer out, String user, List<String> publishes, List<String> reads) throws IOException {
        line(out, "user " + user);
        for (String topic : publishes) {
            line(out, "topic write " + topic);
        }
        for (String topic : reads) {
            line(out, "topic read " + topic);
        }
        line(out, "");
    }

    /** A line break or colon in a name would begin another entry. */
    private static String checked(String user) {
        if (!user.matches("[\\x21-\\x39\\x3b-\\x7e]+")) {
            throw new IllegalArgumentException("a Mosquitto user has printable characters without space and colon");
        }
        return user;
    }

    private static void line(Writer out, String text) throws IOException {
        out.write(text);
        out.write('\n');
    }
}
