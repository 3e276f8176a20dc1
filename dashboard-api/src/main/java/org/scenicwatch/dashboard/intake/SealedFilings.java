package org.scenicwatch.dashboard.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scenicwatch.core.vault.Masks;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.casesandalarms.Filings;
import org.springframework.stereotype.Component;

/** What a complaint says, for those who deal with its case: the phone masked, the photos by address. */
@Component
class SealedFilings implements Filings {

    private final Vault vault;
    private final ComplaintTables tables;

    SealedFilings(Vault vault, ComplaintTables tables) {
        this.vault = vault;
        this.tables = tables;
    }

    @Override
    public Optional<Words> read(String complaintRef) {
        if (!VaultRef.isRef(complaintRef)) {
            return Optional.empty();
        }
        return vault.fields(VaultKind.COMPLAINT, new VaultRef(complaintRef)).map(texts -> words(complaintRef, texts));
    }

    private Words words(String ref, Map<String, String> texts) {
        List<Photo> photos = tables.photos(ref).stream()
                .map(photo -> new Photo(photo.media(), "/api/v1/media/" + photo.media(), photo.width(), photo.height()))
                .toList();
        String phone = texts.get(Intake.PHONE);
        return new Words(texts.getOrDefault(Intake.STATEMENT, ""), phone == null ? null : Masks.phone(phone), photos);
    }
}
