package org.scenicwatch.standalone;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.standalone.broker.PlatformCredential;
import org.scenicwatch.standalone.database.EmbeddedDatabase;
import org.scenicwatch.standalone.settings.Settings;

/** The settings in the names that the application's parts bind to; they win over everything else, since all were read. */
final class SpringArguments {

    private SpringArguments() {}

    static String[] of(
            Settings settings, @Nullable EmbeddedDatabase database, PlatformCredential platform, String logSettings) {
        Map<String, String> properties = new LinkedHashMap<>(settings.further());
        properties.put("server.port", Integer.toString(settings.port()));
        properties.put("server.address", settings.host());
        properties.put("server.shutdown", "immediate");
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "5s");
        properties.put("spring.main.log-startup-info", "false");
        properties.put("logging.config", "classpath:" + logSettings);
        properties.put("scenicwatch.home", settings.home().toString());
        properties.put("scenicwatch.area", settings.area());
        properties.put("scenicwatch.demo", Boolean.toString(settings.demo()));
        properties.put("scenicwatch.time-zone", settings.timeZone().getId());
        settings.publicUrl().ifPresent(url -> properties.put("scenicwatch.public-url", url.toString()));
        settings.adminPassword().ifPresent(password -> properties.put("scenicwatch.admin-password", password));
        database(properties, settings, database);
        broker(properties, settings, platform);
        settings.tls().ifPresent(tls -> {
            properties.put("server.ssl.bundle", "web");
            properties.put(
                    "spring.ssl.bundle.pem.web.keystore.certificate",
                    tls.certificate().toUri().toString());
            properties.put(
                    "spring.ssl.bundle.pem.web.keystore.private-key",
                    tls.key().toUri().toString());
            properties.put("spring.ssl.bundle.pem.web.reload-on-update", "true");
            properties.put("server.servlet.session.cookie.secure", "true");
        });
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    private static void database(
            Map<String, String> properties, Settings settings, @Nullable EmbeddedDatabase embedded) {
        if (embedded != null) {
            properties.put("scenicwatch.db.url", embedded.jdbcUrl());
            properties.put("scenicwatch.db.user", embedded.user());
            properties.put("scenicwatch.db.password", embedded.password());
        } else {
            Settings.OutsideDatabase outside = settings.database().orElseThrow();
            properties.put("scenicwatch.db.url", outside.url());
            properties.put("scenicwatch.db.user", outside.user());
            properties.put("scenicwatch.db.password", outside.password());
        }
    }

    private static void broker(Map<String, String> properties, Settings settings, PlatformCredential platform) {
        properties.put("scenicwatch.mqtt.client-id", PlatformCredential.CLIENT_PREFIX + settings.area());
        if (settings.broker().isPresent()) {
            Settings.OutsideBroker outside = settings.broker().get();
            properties.put("scenicwatch.mqtt.url", outside.url());
            properties.put("scenicwatch.mqtt.user", outside.user());
            properties.put("scenicwatch.mqtt.password", outside.password());
            outside.authorities().ifPresent(ca -> properties.put("scenicwatch.mqtt.ca", ca.toString()));
        } else {
            properties.put("scenicwatch.mqtt.url", "tcp://" + settings.brokerHost() + ":" + settings.brokerPort());
            properties.put("scenicwatch.mqtt.user", PlatformCredential.USER);
            properties.put("scenicwatch.mqtt.password", platform.password());
        }
    }
}
