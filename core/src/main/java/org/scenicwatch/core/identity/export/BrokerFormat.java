package org.scenicwatch.core.identity.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Optional;

/** The files that outside brokers take the rules from; sources in docs/standards/broker-access.md. */
public enum BrokerFormat {
    MOSQUITTO_DYNAMIC_SECURITY("mosquitto-dynamic-security", "dynamic-security.json", "application/json") {
        @Override
        public void write(BrokerRules rules, Writer out) throws IOException {
            MosquittoDynamicSecurity.write(rules, out);
        }
    },
    MOSQUITTO_PASSWORDS("mosquitto-passwords", "passwords", "text/plain") {
        @Override
        public void write(BrokerRules rules, Writer out) throws IOException {
            MosquittoFiles.passwords(rules, out);
        }
    },
    MOSQUITTO_ACL("mosquitto-acl", "acl", "text/plain") {
        @Override
        public void write(BrokerRules rules, Writer out) throws IOException {
            MosquittoFiles.acl(rules, out);
        }
    },
    HIVEMQ("hivemq", "credentials.xml", "application/xml") {
        @Override
        public void write(BrokerRules rules, Writer out) throws IOException {
            HiveMqFile.write(rules, out);
        }
    };

    private final String word;
    private final String fileName;
    private final String mediaType;

    BrokerFormat(String word, String fileName, String mediaType) {
        this.word = word;
        this.fileName = fileName;
        this.mediaType = mediaType;
    }

    /** Writes the rules whole. */
    public abstract void write(BrokerRules rules, Writer out) throws IOException;

    /** The word for it in commands and addresses. */
    public String word() {
        return word;
    }

    /** The name that the broker's own documentation gives the file. */
    public String fileName() {
        return fileName;
    }

    /** The media type, without a character set: all are UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** The format of a word, or empty when there is none. */
    public static Optional<BrokerFormat> of(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }
}
