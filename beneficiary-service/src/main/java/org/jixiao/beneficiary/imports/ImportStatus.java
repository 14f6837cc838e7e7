package org.jixiao.beneficiary.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.beneficiary.code.Code;

/** 导入状态：排队、进行中、完成、失败、已取消. */
@Schema(
        type = SchemaType.STRING,
        enumeration = {"queued", "running", "done", "failed", "cancelled"},
        description = "导入状态：排队、进行中、完成、失败、已取消")
public enum ImportStatus {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    @JsonValue
    public String code() {
        return Code.of(this);
    }

    @JsonCreator
    public static ImportStatus of(String code) {
        return Code.parse(ImportStatus.class, code);
    }
}
