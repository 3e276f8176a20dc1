package org.scenicwatch.dashboard.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.scenicwatch.dashboard.access.ApiProblem;
import org.springframework.stereotype.Component;

/** The telephone numbers of bodies: data of the site, sealed in the vault. */
@Component
class BodyContacts {

    private static final int MOST = 8;
    private static final int LONGEST_LABEL = 40;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{2,19}");
    private static final String LABEL = "label";
    private static final String NUMBER = "phone";

    private final Vault vault;
    private final RoutingWords words;

    BodyContacts(Vault vault, RoutingWords words) {
        this.vault = vault;
        this.words = words;
    }

    /** A number and whose it is. */
    record Line(@Nullable String label, @Nullable String phone) {

        /** Without what it holds: this may end in a log line. */
        @Override
        public String toString() {
            return "line";
        }
    }

    /**
     * Seals the numbers.
     *
     * @return where they lie; none: there are none
     * @throws ApiProblem 422 with the field
     */
    @Nullable
    String seal(String body, List<Line> lines) {
        if (lines.isEmpty()) {
            return null;
        }
        if (lines.size() > MOST) {
            throw wrong("contacts");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String label = lines.get(i).label();
            String phone = lines.get(i).phone();
            if (label == null || label.isBlank() || label.length() > LONGEST_LABEL) {
                throw wrong("contacts[" + i + "].label");
            }
            if (phone == null || !PHONE.matcher(phone.strip()).matches()) {
                throw wrong("contacts[" + i + "].phone");
            }
            fields.put(LABEL + i, label.strip());
            fields.put(NUMBER + i, phone.strip());
        }
        return vault.store(VaultKind.PERSON, "body:" + body, fields, Map.of()).value();
    }

    /** Forgets numbers that nothing refers to. */
    void forget(String ref) {
        vault.erase(new VaultRef(ref));
    }

    List<Line> read(@Nullable String ref) {
        Map<String, String> fields = words.fields(VaultKind.PERSON, ref).orElse(Map.of());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; fields.containsKey(NUMBER + i); i++) {
            lines.add(new Line(fields.get(LABEL + i), fields.get(NUMBER + i)));
        }
        return lines;
    }

    private static ApiProblem wrong(String field) {
        return ApiProblem.field(
                field,
                "routing.invalid-contact",
                "联系方式须有名称（最多 " + LONGEST_LABEL + " 字）和电话，最多 " + MOST + " 条。",
                "A contact has a label of at most " + LONGEST_LABEL + " characters and a number; at most " + MOST
                        + ".");
    }
}
