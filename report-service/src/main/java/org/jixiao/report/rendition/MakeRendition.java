package org.jixiao.report.rendition;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "成文")
public record MakeRendition(@NotNull FileFormat format) {}
