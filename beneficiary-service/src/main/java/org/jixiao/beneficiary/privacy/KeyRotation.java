package org.jixiao.beneficiary.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.fact.FactSubject;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;

/** New keys for the fields of a unit, while everything goes on: what was sealed before opens as before. */
@ApplicationScoped
class KeyRotation {

    private final DataKeyStore store;
    private final Records records;
    private final Caller caller;

    KeyRotation(DataKeyStore store, Records records, Caller caller) {
        this.store = store;
        this.records = records;
        this.caller = caller;
    }

    @Schema(name = "RotateKeys", description = "轮换一个单位的字段密钥")
    record Request(
            @NotBlank @Pattern(regexp = "\\d{6}") @Schema(examples = "130109", description = "财政区划代码")
            String region,

            @NotBlank @Pattern(regexp = FactSubject.UNIT) @Schema(examples = "725001", description = "预算单位代码")
            String unit,

            @NotBlank @Size(max = 500) @Schema(examples = "年度轮换", description = "事由")
            String reason) {}

    @Schema(name = "RotatedKeys", description = "密钥轮换的结果；原密钥保留，用于读取此前加密的数据")
    record Rotated(
            UUID id,
            @Schema(examples = "130109") String region,
            @Schema(examples = "725001") String unit,

            @Schema(examples = "2", description = "轮换的密钥数：每个保管期限年度一个")
            int keys,

            Instant at) {}

    /** Recorded before: if the record cannot be written, no key changes. */
    @Transactional
    Rotated rotate(Request request) {
        caller.scope().require(request.region(), request.unit());
        var record = records.open(request.region(), request.unit());
        var id = UuidV7.next();
        record.enter(new AuditEntry("keys-rotated", "key-rotation", id, Map.of("reason", request.reason())));
        var keys = store.rotate(scope -> scope.isOfFields(request.region(), request.unit()));
        return new Rotated(id, request.region(), request.unit(), keys, record.at());
    }
}
