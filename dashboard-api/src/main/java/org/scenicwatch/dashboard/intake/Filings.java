package org.scenicwatch.dashboard.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.vault.Masks;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.springframework.stereotype.Component;

/** What a complaint says, for those who deal with its case: the phone masked, the photos by address. */
@Component
public class Filings {

    private final Vault vault;
    private final ComplaintTables tables;

    Filings(Vault vault, ComplaintTables tables) {
        this.vault = vault;
        this.tables = tables;
    }

    /**
     * A photo by its address.
     *
     * @param width in pixels
     * @param height in pixels
     */
    public record PhotoLink(String id, String url, int width, int height) {}

    /**
     * A complaint as its case shows it.
     *
     * @param statement null when it was erased
     */
    public record FilingView(
            String ref,
            Instant at,
            String language,
            String category,
            @Nullable String statement,
            @Nullable String phoneMasked,
            List<PhotoLink> photos) {}

    /** The complaint of a {@code complaintRef}; empty when there is none. */
    public Optional<FilingView> find(String complaintRef) {
        return tables.find(complaintRef).map(filing -> {
            Optional<Map<String, String>> texts = vault.fields(VaultKind.COMPLAINT, new VaultRef(complaintRef));
            List<PhotoLink> photos = texts.isEmpty()
                    ? List.of()
                    : tables.photos(complaintRef).stream()
                            .map(photo -> new PhotoLink(
                                    photo.media(), "/api/v1/media/" + photo.media(), photo.width(), photo.height()))
                            .toList();
            return new FilingView(
                    filing.ref(),
                    filing.filedAt(),
                    filing.language(),
                    filing.category(),
                    texts.map(fields -> fields.get(Intake.STATEMENT)).orElse(null),
                    texts.map(fields -> fields.get(Intake.PHONE)).map(Masks::phone).orElse(null),
                    photos);
        });
    }
}
