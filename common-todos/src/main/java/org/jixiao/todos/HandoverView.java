package org.jixiao.todos;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "已转办")
public record HandoverView(
        @Schema(examples = "0195a0c0-0000-7000-8000-000000000002")
        UUID id,

        @Schema(examples = "clerk-725001", description = "转出人")
        String from,

        @Schema(examples = "clerk-725001-b", description = "接办人")
        String to,

        @Schema(description = "所转办的记录") List<UUID> tasks,

        @Schema(examples = "2025-01-11T01:00:00Z", description = "转办时点")
        Instant at) {}
