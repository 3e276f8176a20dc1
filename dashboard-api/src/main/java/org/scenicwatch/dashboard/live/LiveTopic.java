package org.scenicwatch.dashboard.live;

import org.scenicwatch.dashboard.projection.RowJson;
import org.springframework.context.annotation.Lazy;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.simp.SimpMessageHeaderAccessor;
import org.springframework.messaging.simp.SimpMessageType;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.stereotype.Component;
import org.springframework.util.MimeTypeUtils;

/** Sends batches to everybody who looks; each is written as JSON once. */
@Component
class LiveTopic {

    static final String DESTINATION = "/topic/live";

    private final MessageChannel broker;

    LiveTopic(@Lazy MessageChannel brokerChannel) {
        this.broker = brokerChannel;
    }

    void send(LiveFrame frame) {
        SimpMessageHeaderAccessor headers = SimpMessageHeaderAccessor.create(SimpMessageType.MESSAGE);
        headers.setDestination(DESTINATION);
        headers.setContentType(MimeTypeUtils.APPLICATION_JSON);
        headers.setLeaveMutable(true);
        broker.send(
                MessageBuilder.createMessage(RowJson.mapper().writeValueAsBytes(frame), headers.getMessageHeaders()));
    }
}
