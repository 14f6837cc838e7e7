package org.jixiao.budget.project;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a project is done once or comes again every year. */
@Schema(description = "一次性、经常性")
public enum ProjectRecurrence {
    @JsonProperty("one-off")
    ONE_OFF,
    @JsonProperty("recurring")
    RECURRING
}
