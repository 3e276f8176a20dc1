/** Tests of what happens to photos. */
package org.scenicwatch.dashboard.media;
