package org.scenicwatch.ingest.lane;

import org.scenicwatch.core.alarm.detection.DetectorState;

/** A shard that this node writes: its lease, the number of its last stored event, and what detection knows. */
final class HeldShard {

    final int shard;
    final long epoch;
    DetectorState state;
    long head;
    long snapshotHead;

    HeldShard(int shard, long epoch, DetectorState state, long head, long snapshotHead) {
        this.shard = shard;
        this.epoch = epoch;
        this.state = state;
        this.head = head;
        this.snapshotHead = snapshotHead;
    }
}
