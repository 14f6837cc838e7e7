package org.jixiao.budget.line;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 基本支出 (personnel, operating) or 项目支出. */
@Schema(description = "支出类别：基本支出-人员经费、基本支出-公用经费、项目支出")
public enum LineKind {
    @JsonProperty("basic-personnel")
    BASIC_PERSONNEL,
    @JsonProperty("basic-operating")
    BASIC_OPERATING,
    @JsonProperty("project")
    PROJECT
}
