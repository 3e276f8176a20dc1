package org.scenicwatch.dashboard.access;

import java.util.List;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Believes the forwarded address and scheme from the named proxies, and from nobody else. */
@Component
class TrustedProxies implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private final List<String> addresses;

    TrustedProxies(AccessSettings settings) {
        this.addresses = settings.trustedProxies();
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        if (addresses.isEmpty()) {
            return;
        }
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(String.join(",", addresses));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        valve.setHostHeader("X-Forwarded-Host");
        factory.addEngineValves(valve);
    }
}
