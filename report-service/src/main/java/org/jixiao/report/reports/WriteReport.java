package org.jixiao.report.reports;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "起草报告：用哪个模板，写哪个快照")
public record WriteReport(@NotNull UUID snapshot, @NotNull UUID template) {}
