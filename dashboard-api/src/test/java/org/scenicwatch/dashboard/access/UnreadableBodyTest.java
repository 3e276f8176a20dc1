package org.scenicwatch.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scenicwatch.core.identity.Role;
import org.springframework.http.converter.HttpMessageConversionException;
import tools.jackson.databind.json.JsonMapper;

class UnreadableBodyTest {

    private static final JsonMapper JSON = new JsonMapper();

    enum Colour {
        RED,
        GREEN
    }

    record Person(
            @Nullable Role role,
            @Nullable Colour colour,
            @Nullable Integer age) {}

    record Group(List<Person> people) {}

    private static UnreadableBody of(String body) {
        Throwable failure = catchThrowable(() -> JSON.readValue(body, Group.class));
        assertThat(failure).isNotNull();
        return UnreadableBody.of(new HttpMessageConversionException("unread", failure));
    }

    @Test
    void namesTheFieldAndTheWordsThatItTakes() {
        UnreadableBody role = of("{\"people\":[{\"role\":\"operator\"},{\"role\":\"REVIEWER\"}]}");
        assertThat(role.field()).isEqualTo("people[1].role");
        assertThat(role.text().en()).contains("reviewer", "dutyLeader").doesNotContain("REVIEWER");

        UnreadableBody colour = of("{\"people\":[{\"colour\":\"blue\"}]}");
        assertThat(colour.field()).isEqualTo("people[0].colour");
        assertThat(colour.text().zh()).contains("RED、GREEN");
    }

    @Test
    void namesTheFieldOfAWrongKind() {
        UnreadableBody age = of("{\"people\":[{\"age\":\"old\"}]}");
        assertThat(age.field()).isEqualTo("people[0].age");
        assertThat(age.text().en()).isEqualTo("The field people[0].age holds something of a wrong kind or form.");
    }

    @Test
    void saysWhereATextStopsBeingJson() {
        UnreadableBody body = UnreadableBody.of(catchThrowable(() -> JSON.readTree("{\n  \"people\": oops }")));
        assertThat(body.field()).isNull();
        assertThat(body.text().en()).contains("line 2");
    }

    @Test
    void repeatsNothingOfTheBody() {
        assertThat(of("{\"people\":[{\"age\":\"13800138000\"}]}").text().en()).doesNotContain("13800138000");
    }
}
