package org.scenicwatch.dashboard.live;

import java.net.URI;
import org.scenicwatch.dashboard.SiteSettings;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.StompWebSocketEndpointRegistration;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;

/**
 * STOMP at {@code /ws}: ordered, with heartbeats, bounded queues, and limits after which a slow browser is cut off, comes
 * back and takes a snapshot, so that it never holds up the others. Who may connect and listen is told by the access area.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSocketMessageBroker
class StompConfiguration implements WebSocketMessageBrokerConfigurer {

    private static final long[] HEARTBEAT_MILLIS = {10_000, 10_000};
    private static final int SEND_TIME_MILLIS = 5_000;
    /** A few full batches: less would cut off a browser that is busy for a second. */
    private static final int SEND_BUFFER_BYTES = 4 * 1024 * 1024;

    private static final int MESSAGE_BYTES = 16 * 1024;
    private static final int INBOUND_QUEUE = 1_000;
    private static final int OUTBOUND_QUEUE = 10_000;

    private final SiteSettings site;

    StompConfiguration(SiteSettings site) {
        this.site = site;
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        StompWebSocketEndpointRegistration endpoint = registry.addEndpoint("/ws");
        // The origin that the page came from is always allowed; behind a proxy it is the public one.
        String publicUrl = site.publicUrl();
        if (publicUrl != null && !publicUrl.isBlank()) {
            URI address = URI.create(publicUrl.strip());
            endpoint.setAllowedOriginPatterns(address.getScheme() + "://" + address.getAuthority());
        }
        registry.setPreserveReceiveOrder(true);
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        registry.enableSimpleBroker("/topic", "/queue")
                .setTaskScheduler(heartbeats())
                .setHeartbeatValue(HEARTBEAT_MILLIS);
        registry.setUserDestinationPrefix("/user");
        registry.setPreservePublishOrder(true);
    }

    /** Heartbeats alone: a long job on the same thread would look like a lost connection. */
    private static ThreadPoolTaskScheduler heartbeats() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(1);
        scheduler.setThreadNamePrefix("stomp-heartbeat-");
        scheduler.setDaemon(true);
        scheduler.initialize();
        return scheduler;
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration registration) {
        registration
                .setSendTimeLimit(SEND_TIME_MILLIS)
                .setSendBufferSizeLimit(SEND_BUFFER_BYTES)
                .setMessageSizeLimit(MESSAGE_BYTES)
                .setTimeToFirstMessage(15_000);
    }

    @Override
    public void configureClientInboundChannel(ChannelRegistration registration) {
        registration.taskExecutor().corePoolSize(2).maxPoolSize(4).queueCapacity(INBOUND_QUEUE);
    }

    @Override
    public void configureClientOutboundChannel(ChannelRegistration registration) {
        registration.taskExecutor().corePoolSize(2).maxPoolSize(4).queueCapacity(OUTBOUND_QUEUE);
    }
}
