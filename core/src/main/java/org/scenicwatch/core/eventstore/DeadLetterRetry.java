package org.scenicwatch.core.eventstore;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Tries again what an automation could not handle, each stream once a minute and in its order: what hindered it, a
 * service that was away or a fault of a release that was mended, passes, and nobody would think of the events that wait.
 */
final class DeadLetterRetry implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeadLetterRetry.class);
    private static final long PERIOD_SECONDS = 60;

    private final EventProcessingConfiguration processing;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(new AxonThreadFactory("dead-letter-retry"));
    private volatile boolean running;

    DeadLetterRetry(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    /** Tries each stream of each group once. */
    void tryAll() {
        ProcessingGroups.WITH_DEAD_LETTERS.forEach(group -> processing
                .deadLetterQueue(group)
                .ifPresent(queue -> {
                    long streams = queue.amountOfSequences();
                    if (streams > 0) {
                        processing
                                .sequencedDeadLetterProcessor(group)
                                .ifPresent(processor -> log.info(
                                        "dead_letters_tried group={} streams={} handled={}",
                                        group,
                                        streams,
                                        handled(processor, streams)));
                    }
                }));
    }

    private static long handled(SequencedDeadLetterProcessor<EventMessage<?>> processor, long streams) {
        long handled = 0;
        for (long tried = 0; tried < streams; tried++) {
            if (processor.processAny()) {
                handled++;
            }
        }
        return handled;
    }

    private void tryAllSafely() {
        try {
            tryAll();
        } catch (RuntimeException e) {
            log.warn("dead letters not tried cause={}", e.toString());
        }
    }

    @Override
    public void start() {
        running = true;
        var unused = timer.scheduleWithFixedDelay(this::tryAllSafely, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        timer.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
