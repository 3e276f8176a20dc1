package org.scenicwatch.dashboard.incident;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A volunteer as somebody writes it down; what is left out stays as it is.
 *
 * @param name what the person is called; needed for somebody who cannot be sent yet
 * @param phone the number
 * @param language {@code zh} or {@code en}
 * @param skills codes of what the person can do
 * @param grid code of the grid where the person is
 * @param group the household group where the person lives; left out: none
 * @param consentForm how the person agreed
 * @param consentOn on which day
 */
record VolunteerForm(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String language,
        @Nullable List<String> skills,
        @Nullable String grid,
        @Nullable String group,
        @Nullable String consentForm,
        @Nullable LocalDate consentOn) {}
