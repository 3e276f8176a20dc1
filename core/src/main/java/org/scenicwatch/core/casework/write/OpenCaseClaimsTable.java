package org.scenicwatch.core.casework.write;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The claims in the tables {@code open_case_claim} and {@code case_count}. */
@Component
class OpenCaseClaimsTable implements OpenCaseClaims {

    private final JdbcClient jdbc;

    OpenCaseClaimsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Claim> holder(String area, String spot, String cause) {
        return jdbc.sql("""
                        select case_id, number from open_case_claim
                        where area = :area and spot = :spot and cause = :cause
                        """)
                .param("area", area)
                .param("spot", spot)
                .param("cause", cause)
                .query((row, index) -> new Claim(row.getString("case_id"), row.getString("number")))
                .optional();
    }

    @Override
    public boolean claim(String area, String spot, String cause, Claim claim) {
        // Waits for a transaction that inserts or deletes the same key; a failing insert would abort ours.
        return jdbc.sql("""
                                insert into open_case_claim (area, spot, cause, case_id, number)
                                values (:area, :spot, :cause, :case_id, :number)
                                on conflict do nothing
                                """)
                        .param("area", area)
                        .param("spot", spot)
                        .param("cause", cause)
                        .param("case_id", claim.caseId())
                        .param("number", claim.number())
                        .update()
                == 1;
    }

    @Override
    public void passOn(String caseId, Claim heir) {
        jdbc.sql("update open_case_claim set case_id = :heir, number = :number where case_id = :case_id")
                .param("heir", heir.caseId())
                .param("number", heir.number())
                .param("case_id", caseId)
                .update();
    }

    @Override
    public void release(String caseId) {
        jdbc.sql("delete from open_case_claim where case_id = :case_id")
                .param("case_id", caseId)
                .update();
    }

    @Override
    public int nextCountOf(String area, LocalDate day) {
        return jdbc.sql("""
                        insert into case_count (area, day, count) values (:area, :day, 1)
                        on conflict (area, day) do update set count = case_count.count + 1
                        returning count
                        """)
                .param("area", area)
                .param("day", day)
                .query(Integer.class)
                .single();
    }
}
