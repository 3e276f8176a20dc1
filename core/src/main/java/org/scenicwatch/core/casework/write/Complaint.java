package org.scenicwatch.core.casework.write;

import org.jspecify.annotations.Nullable;

/**
 * A complaint as a case may know it: references, no personal data. The fields are those of
 * {@link org.scenicwatch.core.casework.events.ComplaintFiled}.
 */
public record Complaint(
        String complaintRef, @Nullable String subject, String category, String language, int photoCount) {}
