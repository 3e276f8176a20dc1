package org.scenicwatch.core.alarm;

/** Why an alarm is kept from the operator, beside its condition: the states E to G of ISA-18.2. */
public enum Suppression {
    /** It is shown. */
    NONE,
    /** E: put aside by a person for a limited time. */
    SHELVED,
    /** F: hidden by the design, because its cause shows elsewhere. */
    SUPPRESSED_BY_DESIGN,
    /** G: its source is out of service. */
    OUT_OF_SERVICE
}
