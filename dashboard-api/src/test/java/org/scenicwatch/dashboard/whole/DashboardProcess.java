package org.scenicwatch.dashboard.whole;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.identity.ApiTokens;
import org.scenicwatch.core.identity.Role;
import org.scenicwatch.dashboard.DashboardApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A whole dashboard process on a database of its own. */
record DashboardProcess(ConfigurableApplicationContext context) implements AutoCloseable {

    static DashboardProcess start() {
        return start(Map.of());
    }

    /** The same with settings that the test chose: on another database, too. */
    static DashboardProcess start(Map<String, Object> more) {
        return start(more, null);
    }

    /** The same with a clock that the test moves; none: that of the machine. */
    static DashboardProcess start(Map<String, Object> more, @Nullable Clock clock) {
        Map<String, Object> settings =
                new HashMap<>(PostgresForTests.migratedDatabase().settings());
        settings.put("server.port", 0);
        settings.put("scenicwatch.admin-password", "a long password");
        settings.putAll(more);
        return new DashboardProcess(new SpringApplicationBuilder(DashboardApplication.class)
                .initializers(context -> {
                    if (clock != null && context instanceof GenericApplicationContext own) {
                        own.registerBean("movedClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
                    }
                })
                .run(settings.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new)));
    }

    int port() {
        return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** A token of somebody in that role. */
    String token(String name, Role role) {
        return bean(ApiTokens.class).create(name, role, "system:test").text();
    }

    @Override
    public void close() {
        context.close();
    }
}
