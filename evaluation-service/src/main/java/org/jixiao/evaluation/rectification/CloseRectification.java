package org.jixiao.evaluation.rectification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "销号")
public record CloseRectification(
        @NotBlank @Size(max = 1000) @Schema(examples = "整改到位，同意销号", description = "结论")
        String conclusion) {}
