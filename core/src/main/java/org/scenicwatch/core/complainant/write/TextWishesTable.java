package org.scenicwatch.core.complainant.write;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code complaint_texts_stopped} (migration V87). */
@Component
class TextWishesTable implements TextWishes {

    private final JdbcClient jdbc;

    TextWishesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void stopped(String complaintRef, Instant at) {
        jdbc.sql("insert into complaint_texts_stopped (ref, at) values (?, ?) on conflict do nothing")
                .params(complaintRef, Timestamp.from(at))
                .update();
    }

    @Override
    public void resumed(String complaintRef) {
        jdbc.sql("delete from complaint_texts_stopped where ref = ?")
                .param(complaintRef)
                .update();
    }
}
