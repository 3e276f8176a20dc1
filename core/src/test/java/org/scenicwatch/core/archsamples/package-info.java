/** Classes that are wrong on purpose: each proves that a house rule reports what it is there to report. */
package org.scenicwatch.core.archsamples;
