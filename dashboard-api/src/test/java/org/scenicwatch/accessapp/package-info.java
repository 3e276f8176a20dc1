/** A small application to try the access area in. */
package org.scenicwatch.accessapp;
