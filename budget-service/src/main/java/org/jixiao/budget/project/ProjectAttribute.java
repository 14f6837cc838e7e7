package org.jixiao.budget.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a project goes on another one; a new one needs an ex-ante evaluation. */
@Schema(description = "项目属性：新增、延续")
public enum ProjectAttribute {
    @JsonProperty("new")
    NEW,
    @JsonProperty("continued")
    CONTINUED
}
