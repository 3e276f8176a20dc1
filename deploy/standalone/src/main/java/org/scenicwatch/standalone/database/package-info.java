/**
 * The PostgreSQL that runs inside this installation: started durable, recovered after a kill, stopped last, copied while it
 * runs. Events in and out: none.
 */
@NullMarked
package org.scenicwatch.standalone.database;

import org.jspecify.annotations.NullMarked;
