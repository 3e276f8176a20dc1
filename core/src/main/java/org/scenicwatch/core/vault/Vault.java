package org.scenicwatch.core.vault;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps personal data sealed (AES-256-GCM, a random nonce each, reference and kind authenticated with it) and hands out
 * opaque references for events and rows. All calls take part in the caller's Spring transaction. What was erased, or
 * never was, reads as empty; what was altered fails with {@link VaultTampered}.
 */
public final class Vault {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final VaultKey key;
    private final VaultFiles files;
    private final SecureRandom random;
    private final JsonMapper json = JsonMapper.shared();

    Vault(JdbcClient jdbc, VaultKey key, VaultFiles files, SecureRandom random) {
        this.jdbc = jdbc;
        this.key = key;
        this.files = files;
        this.random = random;
    }

    /**
     * Seals named texts.
     *
     * @param subject opaque id of whom or what they are about, for {@link #eraseSubject}
     * @param searchable fields that {@link #find} can look up exactly; already normalised by the caller
     */
    public VaultRef store(
            VaultKind kind, @Nullable String subject, Map<String, String> fields, Map<String, String> searchable) {
        VaultRef ref = insert(kind, subject, json.writeValueAsBytes(fields), false);
        searchable.forEach(
                (field, value) -> jdbc.sql("insert into vault_index (kind, field, blind, ref) values (?, ?, ?, ?)")
                        .params(kind.name(), field, key.blind(kind, field, value), ref.value())
                        .update());
        return ref;
    }

    /** Seals bytes in the row; for small things only, files go to {@link #storeFile}. */
    public VaultRef store(VaultKind kind, @Nullable String subject, byte[] content) {
        return insert(kind, subject, content, false);
    }

    /** Seals bytes in a file under the vault folder, with named facts about it in the row. */
    public VaultRef storeFile(VaultKind kind, @Nullable String subject, byte[] content, Map<String, String> facts) {
        VaultRef ref = insert(kind, subject, json.writeValueAsBytes(facts), true);
        files.write(ref, key.seal(content, fileContext(ref, kind), nonce()));
        return ref;
    }

    /** The named texts of an entry, or empty when it is erased or of another kind. */
    public Optional<Map<String, String>> fields(VaultKind kind, VaultRef ref) {
        return bytes(kind, ref).map(plain -> json.readValue(plain, FIELDS));
    }

    /** The named texts of several entries; those that are erased or of another kind are left out. */
    public Map<VaultRef, Map<String, String>> fieldsOf(VaultKind kind, Collection<VaultRef> refs) {
        Map<VaultRef, Map<String, String>> found = new HashMap<>();
        jdbc.sql("select ref, sealed from vault_entry where ref = any (?) and kind = ?")
                .param(refs.stream().map(VaultRef::value).toArray(String[]::new))
                .param(kind.name())
                .query(row -> {
                    VaultRef ref = new VaultRef(row.getString(1));
                    found.put(ref, json.readValue(key.open(row.getBytes(2), context(ref, kind)), FIELDS));
                });
        return found;
    }

    /** The bytes of an entry, or empty when it is erased or of another kind. */
    public Optional<byte[]> bytes(VaultKind kind, VaultRef ref) {
        return jdbc.sql("select sealed from vault_entry where ref = ? and kind = ?")
                .params(ref.value(), kind.name())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(box -> key.open(box, context(ref, kind)));
    }

    /** The file of an entry, or empty when it is erased or of another kind. */
    public Optional<byte[]> file(VaultKind kind, VaultRef ref) {
        boolean known = jdbc.sql("select exists (select 1 from vault_entry where ref = ? and kind = ? and has_file)")
                .params(ref.value(), kind.name())
                .query(Boolean.class)
                .single();
        return known ? files.read(ref).map(box -> key.open(box, fileContext(ref, kind))) : Optional.empty();
    }

    /** Exact search by blind index; {@code value} normalised as it was when it was stored. */
    public List<VaultRef> find(VaultKind kind, String field, String value) {
        return jdbc.sql("select ref from vault_index where kind = ? and field = ? and blind = ? order by ref")
                .params(kind.name(), field, key.blind(kind, field, value))
                .query((row, n) -> new VaultRef(row.getString(1)))
                .list();
    }

    /** Whom or what an entry is about, or empty when it is erased or about nobody. */
    public Optional<String> subjectOf(VaultRef ref) {
        return jdbc.sql("select subject from vault_entry where ref = ? and subject is not null")
                .param(ref.value())
                .query(String.class)
                .optional();
    }

    /** Forgets one entry: row, index and file. Forgetting twice is forgetting once. */
    public void erase(VaultRef ref) {
        jdbc.sql("delete from vault_entry where ref = ? returning has_file")
                .param(ref.value())
                .query(Boolean.class)
                .optional()
                .filter(Boolean::booleanValue)
                .ifPresent(file -> files.deleteAfterCommit(ref));
    }

    /** Forgets everything about one subject and says how many entries that were. */
    public int eraseSubject(String subject) {
        List<VaultRef> refs = jdbc.sql("select ref from vault_entry where subject = ?")
                .param(subject)
                .query((row, n) -> new VaultRef(row.getString(1)))
                .list();
        refs.forEach(this::erase);
        return refs.size();
    }

    /** A blind index of a value that the caller keeps in a table of its own, such as a rate limit's key. */
    public byte[] blind(VaultKind kind, String field, String value) {
        return key.blind(kind, field, value);
    }

    /** Random bytes for a secret that is to be kept here. */
    public byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private VaultRef insert(VaultKind kind, @Nullable String subject, byte[] plain, boolean hasFile) {
        VaultRef ref = newRef(random);
        jdbc.sql(
                        "insert into vault_entry (ref, kind, subject, sealed, has_file) values (:ref, :kind, :subject, :box, :file)")
                .param("ref", ref.value())
                .param("kind", kind.name())
                .param("subject", subject)
                .param("box", key.seal(plain, context(ref, kind), nonce()))
                .param("file", hasFile)
                .update();
        return ref;
    }

    static VaultRef newRef(SecureRandom random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return new VaultRef("v-" + Base32.encode(bytes));
    }

    static String context(VaultRef ref, VaultKind kind) {
        return kind.name() + '/' + ref.value();
    }

    private static String fileContext(VaultRef ref, VaultKind kind) {
        return context(ref, kind) + "/file";
    }

    private byte[] nonce() {
        return randomBytes(VaultKey.nonceBytes());
    }
}
