/** Tests of who may see and do what. */
package org.scenicwatch.dashboard.access;
