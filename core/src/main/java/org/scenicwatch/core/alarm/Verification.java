package org.scenicwatch.core.alarm;

/** What a check on the spot or by camera found out about a fire alarm (核警). Source: GB/T 45839-2025 5.8.2. */
public enum Verification {
    REAL_FIRE,
    FALSE_ALARM,
    TEST,
    FAULT
}
