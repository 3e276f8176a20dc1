package org.scenicwatch.standalone;

import java.time.Clock;
import org.scenicwatch.core.identity.CredentialRefusals;
import org.scenicwatch.core.identity.DeviceCredentials;
import org.scenicwatch.core.identity.FirstStart;
import org.scenicwatch.core.identity.Users;
import org.scenicwatch.dashboard.dispatch.ResponderImport;
import org.scenicwatch.dashboard.imports.RegisterImport;
import org.scenicwatch.dashboard.incident.VolunteerImport;
import org.scenicwatch.dashboard.merchant.MerchantImport;
import org.scenicwatch.dashboard.notification.DutyTurnImport;
import org.scenicwatch.dashboard.notification.RecipientImport;
import org.scenicwatch.standalone.broker.BrokerLifecycle;
import org.scenicwatch.standalone.broker.BrokerWithTls;
import org.scenicwatch.standalone.broker.EmbeddedBroker;
import org.scenicwatch.standalone.broker.EmbeddedFigures;
import org.scenicwatch.standalone.broker.PlatformCredential;
import org.scenicwatch.standalone.settings.Home;
import org.scenicwatch.standalone.settings.Settings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The embedded broker and what a person is told at the end of the start. */
@Configuration(proxyBeanMethods = false)
class StandaloneConfiguration {

    /** Its lifecycle stops it. */
    @Bean(destroyMethod = "")
    @ConditionalOnExpression("#{@settings.broker().isEmpty()}")
    EmbeddedBroker broker(
            Settings settings,
            Home home,
            DeviceCredentials credentials,
            CredentialRefusals refusals,
            PlatformCredential platform,
            Clock clock) {
        return BrokerWithTls.make(settings, home, credentials, refusals, platform, clock);
    }

    @Bean
    @ConditionalOnExpression("#{@settings.broker().isEmpty()}")
    BrokerLifecycle embeddedBroker(EmbeddedBroker broker) {
        return new BrokerLifecycle(broker);
    }

    @Bean
    @ConditionalOnExpression("#{@settings.broker().isEmpty()}")
    EmbeddedFigures embeddedFigures(EmbeddedBroker broker) {
        return new EmbeddedFigures(broker);
    }

    @Bean
    DemoGateway demoGateway(Settings settings, Home home, DeviceCredentials credentials) {
        return new DemoGateway(settings, home, credentials);
    }

    @Bean
    @ConditionalOnExpression("#{@settings.demo()}")
    DemoVillage demoVillage(Settings settings, Home home, RegisterImport imports, DemoGateway gateway) {
        return new DemoVillage(settings, home, imports, gateway);
    }

    @Bean
    @ConditionalOnExpression("#{@settings.demo()}")
    DemoPeople demoPeople(
            RecipientImport recipients,
            ResponderImport responders,
            VolunteerImport volunteers,
            MerchantImport merchants,
            DutyTurnImport turns,
            DemoPhone phone,
            Settings settings,
            Clock clock) {
        return new DemoPeople(recipients, responders, volunteers, merchants, turns, phone, settings.timeZone(), clock);
    }

    @Bean
    DemoPhone demoPhone(Home home, Users users) {
        return new DemoPhone(home, users);
    }

    @Bean
    Greeting greeting(Settings settings, Home home, FirstStart firstStart, DemoGateway gateway, DemoPhone phone) {
        return new Greeting(settings, home, firstStart, gateway, phone);
    }
}
