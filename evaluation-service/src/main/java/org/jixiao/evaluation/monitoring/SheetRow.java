package org.jixiao.evaluation.monitoring;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jixiao.evaluation.lamp.PaceLamp;

@Schema(name = "MonitoringSheetRow", description = "监控表（列表）")
public record SheetRow(
        UUID id,
        @Schema(examples = "130109") String region,
        @Schema(examples = "725001") String unit,
        @Schema(examples = "2025") int fiscalYear,
        UUID round,
        UUID targetSet,
        UUID project,
        String title,
        @Schema(examples = "2025-08-31") LocalDate deadline,

        @Schema(
                enumeration = {"open", "submitted", "approved", "returned"},
                examples = "open")
        String status,

        @Schema(
                type = SchemaType.STRING,
                implementation = String.class,
                enumeration = {"red", "yellow", "green", "blue", "none"})
        PaceLamp lamp,

        boolean late,
        int version) {}
