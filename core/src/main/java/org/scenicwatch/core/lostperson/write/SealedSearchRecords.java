package org.scenicwatch.core.lostperson.write;

import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultRef;
import org.springframework.stereotype.Component;

/** The records of searches in the vault, kept under the search's id as their subject. */
@Component
class SealedSearchRecords implements SearchRecords {

    private final Vault vault;

    SealedSearchRecords(Vault vault) {
        this.vault = vault;
    }

    @Override
    public void erase(String ref) {
        vault.erase(new VaultRef(ref));
    }

    @Override
    public int eraseAll(String searchId) {
        return vault.eraseSubject(searchId);
    }
}
