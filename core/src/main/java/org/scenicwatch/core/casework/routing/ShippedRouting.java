package org.scenicwatch.core.casework.routing;

import java.util.List;
import org.scenicwatch.core.casework.CaseCatalogue;
import org.springframework.stereotype.Component;

/** The shipped bodies and rules, found sound at the start. */
@Component
public class ShippedRouting {

    private final RoutingBook book = RoutingBook.shipped();

    /**
     * Reads and checks them.
     *
     * @throws IllegalStateException when they contradict themselves or the catalogue
     */
    public ShippedRouting(CaseCatalogue catalogue) {
        List<RoutingFault> faults = RoutingCheck.faults(book, catalogue, place -> true);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("casework/routing.json: "
                    + faults.get(0).field() + ": " + faults.get(0).text().en());
        }
    }

    /** Where every site begins. */
    public RoutingBook book() {
        return book;
    }
}
