package org.linecard.provisioning;

import org.linecard.audit.AuditEntry;

/** Where a secret comes from: all that its reason says in place of the value. */
public enum Making {
    GENERATED, TYPED, UNKNOWN;

    /** @param entry that wrote the secret; the services make secrets of their own, and only an edit takes one from a person */
    static Making of(AuditEntry entry) {
        var useCase = entry.getUseCase();
        if ("Devices.edit".equals(useCase)) return TYPED;
        return useCase != null && (useCase.startsWith("Devices.") || useCase.startsWith("SipAccounts.")) ? GENERATED : UNKNOWN;
    }
}
