package org.scenicwatch.core.alarm.fire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.scenicwatch.core.PostgresForTests;
import org.scenicwatch.core.alarm.FireSign;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real table answers as the one in memory, which the tests of the desk use. */
class FireSignsTableIT {

    private static final Instant T0 = Instant.parse("2026-05-01T08:00:00Z");

    private final PGSimpleDataSource source =
            PostgresForTests.migratedDatabase().dataSource();

    @Test
    void findsTheSameSignsNearAsTheDistanceOfTwoPointsDoes() {
        var table = new FireSignsTable(JdbcClient.create(source));
        var memory = new FireSignsInMemory();
        Random random = new Random(20261128);
        int near = 0;
        int burning = 0;
        for (int i = 0; i < 400; i++) {
            SeenSign sign = sign(random, i);
            assertThat(table.fireNear(sign)).isEqualTo(memory.fireNear(sign));
            Instant from = sign.at().minus(Duration.ofMinutes(3));
            Instant to = sign.at().plus(Duration.ofMinutes(3));
            assertThat(table.near(sign, from, to)).isEqualTo(memory.near(sign, from, to));
            near += memory.near(sign, from, to).size();
            burning += memory.fireNear(sign).isPresent() ? 1 : 0;
            table.save(sign);
            memory.save(sign);
        }
        // The signs are laid so that both happens often.
        assertThat(near).isGreaterThan(100);
        assertThat(burning).isGreaterThan(100);
    }

    private static SeenSign sign(Random random, int number) {
        boolean located = random.nextInt(10) > 0;
        return new SeenSign(
                "xijiang",
                "alarm-" + number,
                1,
                "device-" + random.nextInt(100),
                FireSign.SMOKE,
                random.nextInt(4) == 0 ? "house-" + random.nextInt(20) : null,
                "Z-01",
                located ? 108.18 + random.nextInt(40) * 0.00005 : null,
                located ? 26.49 + random.nextInt(40) * 0.00005 : null,
                T0.plusSeconds(random.nextInt(1_200)),
                random.nextInt(8) > 0,
                random.nextBoolean(),
                random.nextInt(6) == 0 ? "fire-" + random.nextInt(5) : null);
    }
}
