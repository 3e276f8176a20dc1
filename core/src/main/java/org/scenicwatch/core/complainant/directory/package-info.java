/**
 * Which complaints belong to which case now, and how their complainants, and those who reported hazards, are reached (in:
 * ComplaintFiled, ComplaintWithdrawn).
 */
@NullMarked
package org.scenicwatch.core.complainant.directory;

import org.jspecify.annotations.NullMarked;
