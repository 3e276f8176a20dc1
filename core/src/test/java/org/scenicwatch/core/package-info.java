/** Tests of the domain and the support that other modules' tests share. */
package org.scenicwatch.core;
