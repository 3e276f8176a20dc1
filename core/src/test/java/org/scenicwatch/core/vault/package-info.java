/** Tests of the vault. */
package org.scenicwatch.core.vault;
