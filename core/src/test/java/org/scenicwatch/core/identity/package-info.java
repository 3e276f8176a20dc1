/** Tests of people, programs and devices. */
package org.scenicwatch.core.identity;
