/**
 * Fills the registers from files: places as GeoJSON, devices as CSV or GeoJSON (out: the commands of place and device).
 * Good rows are taken, bad ones are told with their line.
 */
@NullMarked
package org.scenicwatch.dashboard.imports;

import org.jspecify.annotations.NullMarked;
