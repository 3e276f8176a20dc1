/** Tests of a complaint's way in and of what its complainant sees. */
package org.scenicwatch.dashboard.intake;
