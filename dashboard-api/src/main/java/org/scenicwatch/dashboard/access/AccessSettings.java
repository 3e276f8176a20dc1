package org.scenicwatch.dashboard.access;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people reach the platform.
 *
 * @param allowPlainHttpLogin whether people may log in over plain http from other machines; only for networks that are
 *     protected otherwise
 * @param trustedProxies addresses or networks (CIDR) of reverse proxies whose {@code X-Forwarded-For} and {@code -Proto} are believed;
 *     from anybody else these headers are ignored
 */
@ConfigurationProperties("scenicwatch")
record AccessSettings(
        @DefaultValue("false") boolean allowPlainHttpLogin,
        @DefaultValue List<String> trustedProxies) {}
