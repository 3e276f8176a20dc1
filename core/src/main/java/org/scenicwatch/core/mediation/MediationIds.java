package org.scenicwatch.core.mediation;

import java.util.Optional;
import org.scenicwatch.core.vault.VaultRef;

/**
 * How a mediation is named: {@code mediation:{uuid}} as an aggregate, the uuid in rows and REST; and its people as whoever a
 * message goes to, {@code mediating:{area}/{ref}}.
 */
public final class MediationIds {

    /** The vault's field of a person in a mediation that holds the phone number. */
    public static final String PHONE = "phone";

    private static final String PREFIX = "mediation:";
    private static final String ADDRESSEE = "mediating:";

    private MediationIds() {}

    /** The aggregate of the mediation with this id in rows. */
    public static String aggregate(String rowId) {
        return rowId.startsWith(PREFIX) ? rowId : PREFIX + rowId;
    }

    /** The id in rows and REST of the mediation with this aggregate id. */
    public static String row(String mediationId) {
        return mediationId.startsWith(PREFIX) ? mediationId.substring(PREFIX.length()) : mediationId;
    }

    /** Whom a message to somebody who takes part or mediates goes to; {@code ref} leads to name and number in the vault. */
    public static String addressee(String area, String ref) {
        return ADDRESSEE + area + "/" + ref;
    }

    /** Where name and number of an addressee lie; empty when the addressee is of another kind. */
    public static Optional<VaultRef> personOf(String addressee) {
        return addressee.startsWith(ADDRESSEE)
                ? Optional.of(new VaultRef(addressee.substring(addressee.indexOf('/') + 1)))
                : Optional.empty();
    }
}
