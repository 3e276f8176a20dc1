package org.scenicwatch.dashboard.alarmhealth;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How many people share the alarms.
 *
 * @param desks operating desks that are manned at the same time; the standard's rates are for one
 */
@Validated
@ConfigurationProperties("scenicwatch")
public record AlarmHealthSettings(
        @DefaultValue("1") @Min(1) @Max(50) int desks) {}
