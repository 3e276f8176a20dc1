package org.scenicwatch.core.alarm.fire;

/** Where a place or a device is: its code, and WGS 84 degrees. */
record Spot(String code, double lon, double lat) {}
