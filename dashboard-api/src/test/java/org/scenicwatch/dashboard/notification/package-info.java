/** Tests of people's side of notification. */
package org.scenicwatch.dashboard.notification;
