/** What ingest does when a process, a network or a disk fails it: real processes, really killed, stopped and cut off. */
package org.scenicwatch.ingest.faults;
