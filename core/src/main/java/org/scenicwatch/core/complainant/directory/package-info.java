/**
 * Which complaints belong to which case now, and how their complainants are reached (in: ComplaintFiled,
 * ComplaintWithdrawn).
 */
@NullMarked
package org.scenicwatch.core.complainant.directory;

import org.jspecify.annotations.NullMarked;
