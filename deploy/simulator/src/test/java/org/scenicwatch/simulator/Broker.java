package org.scenicwatch.simulator;

import com.hivemq.configuration.service.InternalConfigurations;
import com.hivemq.embedded.EmbeddedExtension;
import com.hivemq.embedded.EmbeddedHiveMQ;
import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import com.hivemq.extension.sdk.api.services.builder.Builders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** An embedded broker on a free loopback port that knows one gateway. */
final class Broker implements AutoCloseable {
    static final String USER = "gw-demo";
    static final String PASSWORD = "test-only-word";

    private final EmbeddedHiveMQ broker;
    private final int port;
    private final Thread.UncaughtExceptionHandler handlerBefore = Thread.getDefaultUncaughtExceptionHandler();

    Broker(Path folder) throws IOException {
        this(folder, freePort());
    }

    Broker(Path folder, int port) throws IOException {
        this.port = port;
        Path configuration = Files.createDirectories(folder.resolve("conf"));
        Files.writeString(configuration.resolve("config.xml"), """
                <hivemq>
                  <listeners><tcp-listener><port>%d</port><bind-address>127.0.0.1</bind-address></tcp-listener></listeners>
                  <persistence><mode>in-memory</mode></persistence>
                  <mqtt><queued-messages><max-queue-size>100000</max-queue-size></queued-messages></mqtt>
                  <anonymous-usage-statistics><enabled>false</enabled></anonymous-usage-statistics>
                </hivemq>
                """.formatted(port));
        broker = EmbeddedHiveMQ.builder()
                .withConfigurationFolder(configuration)
                .withDataFolder(Files.createDirectories(folder.resolve("data")))
                .withExtensionsFolder(Files.createDirectories(folder.resolve("extensions")))
                .withEmbeddedExtension(EmbeddedExtension.builder()
                        .withId("gateway-login")
                        .withName("Gateway login")
                        .withVersion("1")
                        .withExtensionMain(new GatewayLogin())
                        .build())
                .withoutLoggingBootstrap()
                .build();
        InternalConfigurations.AUTH_DENY_UNAUTHENTICATED_CONNECTIONS.set(true);
        broker.start().join();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    BrokerAddress address() {
        return new BrokerAddress("127.0.0.1", port, USER, PASSWORD);
    }

    int port() {
        return port;
    }

    @Override
    public void close() {
        broker.stop().join();
        try {
            broker.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        Thread.setDefaultUncaughtExceptionHandler(handlerBefore);
    }

    private static final class GatewayLogin implements ExtensionMain {
        @Override
        public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
            SimpleAuthenticator login = (in, out) -> {
                String user = in.getConnectPacket().getUserName().orElse("");
                String password = in.getConnectPacket()
                        .getPassword()
                        .map(bytes -> StandardCharsets.UTF_8.decode(bytes).toString())
                        .orElse("");
                if (user.equals(USER) && password.equals(PASSWORD)) {
                    out.getDefaultPermissions()
                            .add(Builders.topicPermission()
                                    .topicFilter("scenic/xijiang/#")
                                    .build());
                    out.authenticateSuccessfully();
                } else {
                    out.failAuthentication();
                }
            };
            Services.securityRegistry().setAuthenticatorProvider(provider -> login);
        }

        @Override
        public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {}
    }
}
