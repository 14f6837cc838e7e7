package org.jixiao.common.audit;

import java.util.Map;
import java.util.UUID;

/**
 * One business act.
 *
 * @param act      verb of the act in kebab-case ({@code budget-approved})
 * @param entity   what it acted on ({@code budget})
 * @param entityId its id
 * @param content  what else the record must say: document number (文号), reason, amounts; never personal data
 */
public record AuditEntry(String act, String entity, UUID entityId, Map<String, ?> content) {

    public AuditEntry {
        content = Map.copyOf(content);
    }
}
