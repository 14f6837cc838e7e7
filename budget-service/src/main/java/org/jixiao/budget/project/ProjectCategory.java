package org.jixiao.budget.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The three classes of the integrated budget system (预算管理一体化). */
@Schema(description = "项目类别：人员类、运转类、特定目标类")
public enum ProjectCategory {
    @JsonProperty("personnel")
    PERSONNEL,
    @JsonProperty("operating")
    OPERATING,
    @JsonProperty("specific-target")
    SPECIFIC_TARGET
}
