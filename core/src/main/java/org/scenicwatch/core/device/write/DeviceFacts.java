package org.scenicwatch.core.device.write;

/**
 * What the registry knows of a device that a command is judged by.
 *
 * @param kind the kind of device
 * @param circuit what hangs on the circuit, the label {@code circuit}; empty when the registry does not say
 */
record DeviceFacts(String kind, String circuit) {}
