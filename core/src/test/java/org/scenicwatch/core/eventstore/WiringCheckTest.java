package org.scenicwatch.core.eventstore;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.mock.env.MockEnvironment;

class WiringCheckTest {

    @Test
    void namesEveryPartThatAxonLeftToItselfWouldTake() {
        Configuration axon = Mockito.mock(Configuration.class);
        Mockito.when(axon.eventBus()).thenReturn(Mockito.mock(org.axonframework.eventhandling.SimpleEventBus.class));
        Mockito.when(axon.getComponent(org.axonframework.common.transaction.TransactionManager.class))
                .thenReturn(NoTransactionManager.instance());
        Mockito.when(axon.eventSerializer()).thenReturn(Mockito.mock(org.axonframework.serialization.Serializer.class));
        WiringCheck check =
                new WiringCheck(axon, NoTransactionManager.instance(), new InMemoryTokenStore(), new MockEnvironment());

        assertThatThrownBy(check::afterSingletonsInstantiated)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        "event bus is",
                        "transaction manager is org.axonframework.common.transaction.NoTransactionManager",
                        "token store is org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore",
                        "event serializer is",
                        "axon.update-check.disabled",
                        "axon.timeout.enabled");
    }
}
