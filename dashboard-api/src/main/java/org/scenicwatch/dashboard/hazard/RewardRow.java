package org.scenicwatch.dashboard.hazard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger of rewards.
 *
 * @param id the hazard's uuid and which of its two lines it is
 * @param hazardId the hazard's uuid
 * @param reporter whose it is, an opaque id
 * @param points how many points; below zero: taken back
 * @param rule the first day of the rule that says so
 * @param by who granted or took back, an opaque id
 * @param reasonRef where the reason for taking back lies in the vault
 */
record RewardRow(
        String id,
        String hazardId,
        String reporter,
        int points,
        @Nullable String rule,
        Instant at,
        String by,
        @Nullable String reasonRef) {}
