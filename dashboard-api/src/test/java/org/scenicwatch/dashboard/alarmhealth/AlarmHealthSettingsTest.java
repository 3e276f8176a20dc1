package org.scenicwatch.dashboard.alarmhealth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

class AlarmHealthSettingsTest {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(AlarmHealthSettings.class)
    static class Settings {}

    private static final ApplicationContextRunner PROCESS = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @Test
    void isOneDeskUnlessToldOtherwise() {
        PROCESS.run(process ->
                assertThat(process.getBean(AlarmHealthSettings.class).desks()).isEqualTo(1));
        PROCESS.withPropertyValues("scenicwatch.desks=3")
                .run(process -> assertThat(
                                process.getBean(AlarmHealthSettings.class).desks())
                        .isEqualTo(3));
    }

    @Test
    void stopsTheStartWithThePropertysName() {
        for (String wrong : new String[] {"0", "-1", "51", "two"}) {
            PROCESS.withPropertyValues("scenicwatch.desks=" + wrong)
                    .run(process -> assertThat(process)
                            .getFailure()
                            .rootCause()
                            .satisfies(cause ->
                                    assertThat(process.getStartupFailure()).hasStackTraceContaining("desks")));
        }
    }
}
