package org.scenicwatch.dashboard.history;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long the history is kept, in days. Alarms and cases are not concerned: their events are kept for ever.
 *
 * @param rawDays every single reading
 * @param minuteDays min, mean, max and count per minute
 * @param hourDays the same per hour
 * @param chunkHours TimescaleDB only: width of a chunk, so that the newest chunk's indexes stay in memory
 */
@Validated
@ConfigurationProperties("scenicwatch.history")
public record HistorySettings(
        @DefaultValue("30") @Min(2) int rawDays,
        @DefaultValue("120") @Min(2) int minuteDays,
        @DefaultValue("1100") @Min(2) int hourDays,
        @DefaultValue("6") @Min(1) int chunkHours) {}
