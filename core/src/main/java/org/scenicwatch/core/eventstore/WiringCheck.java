package org.scenicwatch.core.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;

/** Refuses to start when Axon is not wired to the database as {@link EventStoreConfiguration} means it to be. */
final class WiringCheck implements SmartInitializingSingleton {

    private final Configuration configuration;
    private final TransactionManager transactions;
    private final TokenStore tokens;
    private final Environment environment;

    WiringCheck(
            Configuration configuration, TransactionManager transactions, TokenStore tokens, Environment environment) {
        this.configuration = configuration;
        this.transactions = transactions;
        this.tokens = tokens;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> wrong = new ArrayList<>();
        expect(SignallingEventStore.class, configuration.eventBus(), "event bus", wrong);
        expect(SpringTransactionManager.class, transactions, "transaction manager", wrong);
        expect(
                SpringTransactionManager.class,
                configuration.getComponent(TransactionManager.class),
                "Axon's transaction manager",
                wrong);
        expect(JdbcTokenStore.class, tokens, "token store", wrong);
        expect(AliasSerializer.class, configuration.eventSerializer(), "event serializer", wrong);
        if (!"true".equals(environment.getProperty("axon.update-check.disabled"))) {
            wrong.add("axon.update-check.disabled must be true: the platform calls nobody");
        }
        if (!"false".equals(environment.getProperty("axon.timeout.enabled"))) {
            wrong.add("axon.timeout.enabled must be false: it interrupts transactions");
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("Axon is not wired as it must be: " + String.join("; ", wrong));
        }
    }

    private static void expect(Class<?> type, Object component, String what, List<String> wrong) {
        if (!type.isInstance(component)) {
            wrong.add(what + " is " + component.getClass().getName() + ", expected " + type.getName());
        }
    }
}
