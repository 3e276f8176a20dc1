package org.scenicwatch.core.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.LocalText;

/** What a piece of evidence is. */
public enum EvidenceKind {
    /** What somebody said: a complaint as filed, or a signed record of an interview. */
    STATEMENT(true, "陈述笔录", "statement"),
    PHOTO(true, "照片", "photo"),
    /** What a device measured around an alarm. */
    READINGS(false, "监测读数", "readings"),
    DOCUMENT(true, "文书材料", "document"),
    /** The number under which an outside line has the same matter. */
    ORDER(false, "外部单号", "outside order"),
    /** What somebody of the centre wrote on the case. */
    NOTE(false, "备注", "note");

    private final boolean sent;
    private final LocalText title;

    EvidenceKind(boolean sent, String zh, String en) {
        this.sent = sent;
        this.title = new LocalText(zh, en);
    }

    /** Whether a person sends it as a file; else it follows from the case or is made by the platform. */
    public boolean isSent() {
        return sent;
    }

    /** What people read. */
    public LocalText title() {
        return title;
    }

    /** The name in events and REST, for example {@code statement}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with this key, if there is one. */
    public static Optional<EvidenceKind> of(@Nullable String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
