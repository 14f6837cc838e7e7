package org.jixiao.budget.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a project stands between its entry and its end. */
@Schema(description = "状态：草稿、已送审、已退回、已入库、已列入预算、执行中、已结束")
public enum ProjectStatus {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("submitted")
    SUBMITTED,
    @JsonProperty("returned")
    RETURNED,
    @JsonProperty("library")
    LIBRARY,
    @JsonProperty("budgeted")
    BUDGETED,
    /** Budgeted and paid for; read from the ledger, never stored. */
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("closed")
    CLOSED
}
