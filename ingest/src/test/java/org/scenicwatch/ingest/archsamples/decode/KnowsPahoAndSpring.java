package org.scenicwatch.ingest.archsamples.decode;

import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.springframework.context.ApplicationContext;

/** A decoder that knows where its bytes come from, and a container. */
record KnowsPahoAndSpring(MqttMessage message, ApplicationContext context) {}
