/** The rules of architecture and naming, for every module to hold its classes against. */
package org.scenicwatch.core.houserules;
