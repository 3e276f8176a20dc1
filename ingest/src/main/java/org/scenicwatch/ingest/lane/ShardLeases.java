package org.scenicwatch.ingest.lane;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code shard_lease}: one writer per shard. Each transaction of a lane first updates its rows where owner and
 * epoch are its own, so a node that was thought dead cannot write behind the back of its successor. Times are the
 * database's.
 */
public final class ShardLeases {

    private final JdbcClient jdbc;
    private final String area;
    private final String owner;
    private final Duration ttl;

    ShardLeases(JdbcClient jdbc, String area, String owner, Duration ttl) {
        this.jdbc = jdbc;
        this.area = area;
        this.owner = owner;
        this.ttl = ttl;
    }

    /**
     * The epoch under which this node writes the shard from now on; empty while another node holds it.
     *
     * @param ownEpoch the epoch under which this process held the shard before; null when it never did, and then a lease
     *     of the same name is that of its dead predecessor. A lease of the same name and another epoch is a second
     *     process with a name that is not its own: it is waited for like any other, or the two would take the shard from
     *     each other for ever.
     */
    Optional<Long> acquire(int shard, @Nullable Long ownEpoch) {
        // A row that another node is writing is not waited for: that node may be stopped in the middle of it.
        jdbc.sql("""
                        insert into shard_lease (area, shard)
                        select ?, ? where not exists (select from shard_lease where area = ? and shard = ?)
                        on conflict do nothing
                        """).params(area, shard, area, shard).update();
        return jdbc.sql("""
                        update shard_lease lease
                           set owner = ?, epoch = lease.epoch + 1,
                               until = clock_timestamp() + ? * interval '1 millisecond'
                          from (select area, shard from shard_lease
                                 where area = ? and shard = ?
                                   and (owner is null or until is null or until < clock_timestamp()
                                        or (owner = ? and (?::bigint is null or epoch = ?::bigint)))
                                   for update skip locked) free
                         where lease.area = free.area and lease.shard = free.shard
                        returning lease.epoch
                        """)
                .params(Arrays.asList(owner, ttl.toMillis(), area, shard, owner, ownEpoch, ownEpoch))
                .query(Long.class)
                .optional();
    }

    /**
     * Renews the leases and moves the heads, as the first write of a transaction.
     *
     * @param heads the new head of each shard
     * @return the database's id of the transaction, by which its outcome can be asked for later
     * @throws LeaseLost when one of the shards belongs to another node by now
     */
    String fence(Collection<HeldShard> shards, Map<Integer, Long> heads) {
        Integer[] numbers = shards.stream().map(held -> held.shard).toArray(Integer[]::new);
        Long[] epochs = shards.stream().map(held -> held.epoch).toArray(Long[]::new);
        Long[] newHeads = shards.stream()
                .map(held -> heads.getOrDefault(held.shard, held.head))
                .toArray(Long[]::new);
        // Should this process be stopped in the middle of the transaction, the database ends it when the lease has run
        // out: its locks would keep the successor from storing anything.
        var transactions = jdbc.sql("""
                        update shard_lease lease
                           set head = held.head, until = clock_timestamp() + ? * interval '1 millisecond'
                          from unnest(?::int[], ?::bigint[], ?::bigint[]) as held(shard, epoch, head)
                         where lease.area = ? and lease.shard = held.shard
                           and lease.owner = ? and lease.epoch = held.epoch
                        returning pg_current_xact_id()::text,
                                  set_config('idle_in_transaction_session_timeout', ?, true)
                        """)
                .params(ttl.toMillis(), numbers, epochs, newHeads, area, owner, Long.toString(ttl.toMillis()))
                .query((row, number) -> row.getString(1))
                .list();
        if (transactions.size() != shards.size()) {
            throw new LeaseLost("holds " + transactions.size() + " of " + shards.size() + " shards");
        }
        return transactions.get(0);
    }

    /** Lets the shard go, so that the next owner need not wait. */
    void release(HeldShard held) {
        jdbc.sql("""
                        update shard_lease set owner = null, until = null
                         where area = ? and shard = ? and owner = ? and epoch = ?
                        """).params(area, held.shard, owner, held.epoch).update();
    }

    /**
     * Whether a transaction that began with {@link #fence} has committed. Waits for it to end when the database is still
     * at it.
     *
     * <p>The row that it wrote is asked, not {@code pg_xact_status}: a server that crashed gives numbers of transactions
     * away again that had not come into its log, so that a stranger's commit would pass for ours.
     *
     * @param held one of the shards of the fence, with the lease under which it was written
     * @param transaction what the fence returned
     */
    boolean isCommitted(HeldShard held, String transaction) {
        return jdbc.sql("""
                        select xmin = ?::xid8::xid from shard_lease
                         where area = ? and shard = ? and owner = ? and epoch = ? for update
                        """)
                .params(transaction, area, held.shard, owner, held.epoch)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
