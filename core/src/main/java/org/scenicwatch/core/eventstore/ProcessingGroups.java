package org.scenicwatch.core.eventstore;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;

/**
 * The processing groups, as few as two cores can bear. Each is one pooled streaming processor with one segment, whose
 * projectors write their rows and the token in one transaction.
 *
 * <p>A handler that fails stops its group, which retries and shows red; nothing is skipped with a line in the log. The
 * last three groups set a failing event aside in the dead-letter queue instead, and with it what comes later in the same
 * stream, for their own handlers only.
 */
public final class ProcessingGroups implements ConfigurerModule {

    /** Readings to the history, passages to their counts; reads the telemetry table. */
    public static final String HISTORY = "history";

    /** Devices, places, people's registers. */
    public static final String REGISTERS = "registers";

    /** Alarms and cases as the screens list them. */
    public static final String CASES_AND_ALARMS = "cases-and-alarms";

    /** When this happened, then do that: what opens cases, sends people and sounds sounders. */
    public static final String AUTOMATIONS = "automations";

    /**
     * When this happened, then tell them: ladders, messages to people on duty and to complainants. Apart from those that
     * decide, so that a message that cannot be made holds back no case (docs/adr/0056).
     */
    public static final String TELLING = "telling";

    /** What spans devices. */
    public static final String CORRELATION = "correlation";

    private static final List<String> DOMAIN_GROUPS =
            List.of(REGISTERS, CASES_AND_ALARMS, AUTOMATIONS, TELLING, CORRELATION);
    static final List<String> WITH_DEAD_LETTERS = List.of(AUTOMATIONS, TELLING, CORRELATION);
    private static final int BATCH = 500;

    /**
     * Events whose consequences are one transaction. What an automation decides is appended at its end, under the lock
     * that orders all events: a large batch would keep whoever acknowledges an alarm waiting, and hold back what its
     * first event leads to until its last one is handled.
     */
    private static final int AUTOMATION_BATCH = 20;

    private static final long TOKEN_CLAIM_INTERVAL_MILLIS = 5_000;

    private final EventStreams domainEvents;
    private final EventStreams telemetryEvents;
    private final DeadLetters deadLetters;

    ProcessingGroups(EventStreams domainEvents, EventStreams telemetryEvents, DeadLetters deadLetters) {
        this.domainEvents = domainEvents;
        this.telemetryEvents = telemetryEvents;
        this.deadLetters = deadLetters;
    }

    @Override
    public void configureModule(Configurer configurer) {
        EventProcessingConfigurer processing = configurer.eventProcessing();
        processing.usingPooledStreamingEventProcessors();
        processing.registerDefaultListenerInvocationErrorHandler(configuration -> PropagatingErrorHandler.instance());
        register(processing, HISTORY, telemetryEvents);
        DOMAIN_GROUPS.forEach(group -> register(processing, group, domainEvents));
        WITH_DEAD_LETTERS.forEach(group -> {
            processing.registerDeadLetterQueue(group, configuration -> deadLetters.queueOf(group, configuration));
            // Else each event asks the table for its queue, once for each handler.
            processing.registerDeadLetteringEventHandlerInvokerConfiguration(
                    group, (configuration, builder) -> builder.enableSequenceIdentifierCache());
        });
    }

    private static void register(EventProcessingConfigurer processing, String group, EventStreams source) {
        processing.registerPooledStreamingEventProcessor(group, configuration -> source, (configuration, builder) -> {
            ScheduledExecutorService worker =
                    Executors.newScheduledThreadPool(1, new AxonThreadFactory("work-" + group));
            configuration.onShutdown(worker::shutdown);
            return builder.workerExecutor(worker)
                    .initialSegmentCount(1)
                    .batchSize(WITH_DEAD_LETTERS.contains(group) ? AUTOMATION_BATCH : BATCH)
                    .tokenClaimInterval(TOKEN_CLAIM_INTERVAL_MILLIS)
                    .enableCoordinatorClaimExtension();
        });
    }
}
