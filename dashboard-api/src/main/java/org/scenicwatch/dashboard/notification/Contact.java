package org.scenicwatch.dashboard.notification;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.vault.Masks;

/**
 * How a person can be reached, as it lies in the vault.
 *
 * @param name what the person is called
 * @param phone digits with an optional plus
 * @param email a mail address
 */
record Contact(
        String name, @Nullable String phone, @Nullable String email) {

    static Contact of(Map<String, String> fields) {
        return new Contact(fields.getOrDefault("name", ""), fields.get("phone"), fields.get("email"));
    }

    Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        fields.put("name", name);
        if (phone != null) {
            fields.put("phone", phone);
        }
        if (email != null) {
            fields.put("email", email);
        }
        return fields;
    }

    /** The first character and a star: enough to tell neighbours apart. */
    String maskedName() {
        return name.isEmpty() ? "*" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    @Nullable
    String maskedPhone() {
        return phone == null ? null : Masks.phone(phone);
    }

    @Nullable
    String maskedEmail() {
        if (email == null) {
            return null;
        }
        int at = email.indexOf('@');
        return email.charAt(0) + "***" + email.substring(at);
    }

    /** Without what it holds: this may end in a log line. */
    @Override
    public String toString() {
        return "contact";
    }
}
