package org.scenicwatch.dashboard.casesearch;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.core.vault.VaultTampered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens words of people for search; what was erased is left out, and what was altered, with a line in the log. */
@Component
class PeopleWords {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleWords.class);

    private final Vault vault;

    PeopleWords(Vault vault) {
        this.vault = vault;
    }

    /** The words by reference. */
    Map<String, String> of(Collection<CaseText> texts) {
        Map<String, String> words = new HashMap<>();
        texts.stream()
                .collect(Collectors.groupingBy(text -> text.said().field()))
                .forEach((field, ofField) ->
                        open(ofField).forEach((ref, fields) -> words.put(ref.value(), fields.getOrDefault(field, ""))));
        return words;
    }

    private Map<VaultRef, Map<String, String>> open(List<CaseText> texts) {
        List<VaultRef> refs =
                texts.stream().map(text -> new VaultRef(text.ref())).distinct().toList();
        try {
            return vault.fieldsOf(texts.get(0).said().kind(), refs);
        } catch (VaultTampered e) {
            Map<VaultRef, Map<String, String>> whole = new HashMap<>();
            for (VaultRef ref : refs) {
                try {
                    vault.fields(texts.get(0).said().kind(), ref).ifPresent(fields -> whole.put(ref, fields));
                } catch (VaultTampered one) {
                    LOG.error("case_words=altered ref={}", ref);
                }
            }
            return whole;
        }
    }
}
