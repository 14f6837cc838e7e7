package org.jixiao.budget.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the ex-ante evaluation (事前绩效评估) of a project concluded. */
@Schema(description = "事前绩效评估结论：支持、调整后支持、不予支持")
public enum ExAnteResult {
    @JsonProperty("supported")
    SUPPORTED,
    @JsonProperty("supported-after-adjustment")
    SUPPORTED_AFTER_ADJUSTMENT,
    @JsonProperty("not-supported")
    NOT_SUPPORTED
}
