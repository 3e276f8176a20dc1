package org.scenicwatch.dashboard.projection;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** What a projector collects during the batch of events that its thread handles now. */
public final class BatchOfRows {

    private BatchOfRows() {}

    /**
     * The collection of this batch, made at its first event and flushed once before the commit, after Axon stored the
     * token in the same transaction.
     *
     * @param name unique among projectors
     * @param <T> the kind of collection
     */
    public static <T> T of(String name, Supplier<T> make, Consumer<T> flush) {
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        return root.getOrComputeResource(name, key -> {
            T made = make.get();
            root.onPrepareCommit(unit -> flush.accept(made));
            return made;
        });
    }
}
