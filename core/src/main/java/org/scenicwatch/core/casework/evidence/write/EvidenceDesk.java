package org.scenicwatch.core.casework.evidence.write;

import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.scenicwatch.core.casework.CaseFileIds;
import org.scenicwatch.core.casework.evidence.EvidenceHash;
import org.scenicwatch.core.vault.Vault;
import org.scenicwatch.core.vault.VaultKind;
import org.scenicwatch.core.vault.VaultRef;
import org.springframework.stereotype.Component;

/** Seals and erases what the events of a file only refer to: the vault's entry and the event are one transaction. */
@Component
class EvidenceDesk {

    private final CommandGateway commands;
    private final Vault vault;

    EvidenceDesk(CommandGateway commands, Vault vault) {
        this.commands = commands;
        this.vault = vault;
    }

    /** Answers where the bytes lie now. */
    @CommandHandler
    String decide(TakeEvidence command) {
        String title = command.title();
        Map<String, String> facts = title == null || title.isBlank() ? Map.of() : Map.of("title", title.strip());
        String file = CaseFileIds.ofCase(command.caseId());
        VaultRef ref = vault.storeFile(VaultKind.EVIDENCE, file, command.bytes(), facts);
        commands.sendAndWait(new AddEvidence(
                file,
                command.caseId(),
                command.item(),
                command.kind(),
                command.step(),
                EvidenceHash.of(command.bytes()),
                command.bytes().length,
                command.mediaType(),
                ref.value(),
                command.origin(),
                command.about(),
                command.by(),
                command.at()));
        return ref.value();
    }

    @CommandHandler
    void decide(ReleaseEvidence command) {
        if (Boolean.TRUE.equals(commands.<Boolean>sendAndWait(command.withdrawal()))) {
            vault.erase(new VaultRef(command.ref()));
        }
    }
}
