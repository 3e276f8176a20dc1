package org.scenicwatch.core.vault;

/** What a vault entry holds; part of what is authenticated, so an entry cannot be passed off as another kind. */
public enum VaultKind {
    /** A vehicle's plate and plate colour. */
    VEHICLE,
    /** A complaint as filed: statement, phone, tracking code. */
    COMPLAINT,
    /** A photo from a person, re-encoded, in a file. */
    PHOTO,
    /** A note or reply that somebody wrote on a case. */
    NOTE,
    /** A quarantined device message that may hold a plate. */
    RAW_MESSAGE,
    /** A person of the registries. */
    PERSON,
    /** A piece of evidence of a case, in a file. */
    EVIDENCE,
    /** What is kept of somebody lost while people look: words, places and times, photos in files. */
    LOST_PERSON,
    /** A document that was issued, in a file. */
    DOCUMENT,
    /** A reported hazard: the words, the phone number and the tracking code. */
    HAZARD,
    /** What is kept of a mediation: who takes part, where it is held, minutes, terms and words. */
    MEDIATION,
    /** Whom to ask at a merchant: name and phone number. */
    MERCHANT
}
