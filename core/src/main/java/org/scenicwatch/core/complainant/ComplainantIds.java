package org.scenicwatch.core.complainant;

import java.util.Optional;
import org.scenicwatch.core.vault.VaultRef;

/**
 * How things of this area are named: {@code texts:{complaint}} (the text messages of a complaint) and
 * {@code block:{area}/{uuid}} as aggregates, {@code complainant:{area}/{complaint}} as whoever a message goes to. A
 * complaint is named by its reference into the vault.
 */
public final class ComplainantIds {

    private static final String TEXTS = "texts:";
    private static final String BLOCK = "block:";
    private static final String ADDRESSEE = "complainant:";

    private ComplainantIds() {}

    /** The aggregate of a complaint's text messages. */
    public static String texts(String complaintRef) {
        return TEXTS + complaintRef;
    }

    /** The aggregate of a block. */
    public static String block(String area, String uuid) {
        return BLOCK + area + "/" + uuid;
    }

    /** The id of a block in rows and REST. */
    public static String blockRow(String blockId) {
        return blockId.substring(blockId.indexOf('/') + 1);
    }

    /** Whom a message to the complainant goes to. */
    public static String addressee(String area, String complaintRef) {
        return ADDRESSEE + area + "/" + complaintRef;
    }

    /** The complaint of an addressee; empty when the addressee is of another kind. */
    public static Optional<VaultRef> complaintOf(String addressee) {
        return addressee.startsWith(ADDRESSEE)
                ? Optional.of(new VaultRef(addressee.substring(addressee.indexOf('/') + 1)))
                : Optional.empty();
    }
}
