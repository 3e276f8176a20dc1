package org.scenicwatch.dashboard.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scenicwatch.core.identity.Admission;
import org.scenicwatch.core.identity.CredentialRefusals;
import org.scenicwatch.core.identity.DeviceCredential;
import org.scenicwatch.core.identity.DeviceCredentials;
import org.scenicwatch.core.identity.RefusalKind;
import org.scenicwatch.core.identity.TopicGrants;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers an outside broker that asks by HTTP who may come in and where they may publish, in the words of EMQX 5. Knows
 * both secrets of a rotation and every revocation at once.
 */
@RestController
@RequestMapping("/api/v1/broker")
@Tag(name = "broker")
class BrokerQuestionController {

    /** What EMQX writes for a placeholder without a value. */
    private static final String NO_VALUE = "undefined";

    private final DeviceCredentials credentials;
    private final CredentialRefusals refusals;
    private final String platformUser;
    private final byte[] platformPassword;

    BrokerQuestionController(
            DeviceCredentials credentials,
            CredentialRefusals refusals,
            @Value("${scenicwatch.mqtt.user:}") String platformUser,
            @Value("${scenicwatch.mqtt.password:}") String platformPassword) {
        this.credentials = credentials;
        this.refusals = refusals;
        this.platformUser = platformUser;
        this.platformPassword = platformPassword.getBytes(StandardCharsets.UTF_8);
    }

    /** A client that wants to come in. Holds a secret: never logged. */
    record WhoComes(
            @JsonProperty("clientid") @Nullable String clientId,
            @Nullable String username,
            @Nullable String password,
            @JsonProperty("cert_common_name") @Nullable String certificateName,
            @Nullable String peerhost) {
        @Override
        public String toString() {
            return "WhoComes[" + clientId + "]";
        }
    }

    record WhatItDoes(
            @JsonProperty("clientid") @Nullable String clientId,
            @Nullable String username,
            @Nullable String action,
            @Nullable String topic,
            @Nullable String retain) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String result,
            @JsonProperty("is_superuser") @Nullable Boolean superuser,
            @Nullable List<Rule> acl) {
        static Answer of(boolean allowed) {
            return new Answer(allowed ? "allow" : "deny", null, null);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rule(
            String permission,
            String action,
            String topic,
            @Nullable List<Integer> qos,
            @Nullable Boolean retain) {}

    @Operation(summary = "Whether a client may come in (EMQX HTTP authentication) / 接入认证")
    @PostMapping("/auth")
    Answer auth(@RequestBody WhoComes who) {
        String clientId = orEmpty(who.clientId());
        String user = orEmpty(who.username());
        if (isPlatform(user)) {
            return MessageDigest.isEqual(orEmpty(who.password()).getBytes(StandardCharsets.UTF_8), platformPassword)
                    ? allowed(TopicGrants.platform())
                    : Answer.of(false);
        }
        String certified = orEmpty(who.certificateName());
        Admission admission = certified.isEmpty() || certified.equals(NO_VALUE)
                ? credentials.admit(user, orEmpty(who.password()).getBytes(StandardCharsets.UTF_8))
                : credentials.admitCertified(certified);
        if (admission instanceof Admission.Granted granted) {
            DeviceCredential credential = granted.credential();
            boolean sameName = user.isEmpty() || user.equals(credential.clientId());
            if (sameName && credential.mayUse(clientId)) {
                return allowed(TopicGrants.of(credential));
            }
            return refused(RefusalKind.FOREIGN_CLIENT_ID, credential.clientId(), who.peerhost());
        }
        return refused(((Admission.Denied) admission).kind(), user.isEmpty() ? clientId : user, who.peerhost());
    }

    @Operation(summary = "Whether a client may use a topic (EMQX HTTP authorization) / 主题授权")
    @PostMapping("/acl")
    Answer acl(@RequestBody WhatItDoes what) {
        String user = orEmpty(what.username()).isEmpty() ? orEmpty(what.clientId()) : orEmpty(what.username());
        String topic = orEmpty(what.topic());
        boolean publishes = "publish".equals(what.action());
        boolean retained = "true".equals(what.retain()) || "1".equals(what.retain());
        TopicGrants grants = isPlatform(user)
                ? TopicGrants.platform()
                : credentials.admitCertified(user) instanceof Admission.Granted granted
                        ? TopicGrants.of(granted.credential())
                        : null;
        if (grants == null) {
            return Answer.of(false);
        }
        boolean allowed = publishes ? grants.mayPublish(topic, retained) : grants.mayRead(topic);
        if (!allowed) {
            boolean onlyRetained = publishes && retained && grants.mayPublish(topic, false);
            RefusalKind kind = publishes ? RefusalKind.FOREIGN_TOPIC : RefusalKind.FOREIGN_SUBSCRIPTION;
            refusals.record(onlyRetained ? RefusalKind.RETAINED : kind, user, topic, null);
        }
        return Answer.of(allowed);
    }

    private boolean isPlatform(String user) {
        return !platformUser.isBlank() && platformPassword.length > 0 && user.equals(platformUser);
    }

    private Answer refused(RefusalKind kind, String client, @Nullable String address) {
        refusals.record(kind, client, null, address);
        return Answer.of(false);
    }

    private static Answer allowed(TopicGrants grants) {
        List<Rule> rules = new ArrayList<>();
        grants.neverPublishes().forEach(topic -> rules.add(new Rule("deny", "publish", topic, null, null)));
        grants.publishesRetained()
                .forEach(topic -> rules.add(new Rule("allow", "publish", topic, List.of(0, 1), null)));
        grants.publishes().forEach(topic -> rules.add(new Rule("allow", "publish", topic, List.of(0, 1), false)));
        grants.reads().forEach(topic -> rules.add(new Rule("allow", "subscribe", topic, null, null)));
        rules.add(new Rule("deny", "all", "#", null, null));
        return new Answer("allow", false, List.copyOf(rules));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
