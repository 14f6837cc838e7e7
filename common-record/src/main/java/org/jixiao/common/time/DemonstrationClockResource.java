package org.jixiao.common.time;

import static org.jixiao.common.identity.Role.Name.DEMONSTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.common.problem.Refusal;

@Path("/api/v1/demonstration-clock")
@Tag(name = "demonstration-clock", description = "演示时钟（仅演示环境）")
@RolesAllowed(DEMONSTRATOR)
public class DemonstrationClockResource {

    private final Clocks clocks;
    private final DemonstrationClock clock;

    DemonstrationClockResource(Clocks clocks, DemonstrationClock clock) {
        this.clocks = clocks;
        this.clock = clock;
    }

    @Schema(description = "演示时钟的时点")
    public record ClockSetting(
            @NotNull @Schema(examples = "2025-03-01T09:00:00+08:00")
            Instant instant) {}

    @GET
    @Operation(operationId = "readDemonstrationClock", summary = "Read the demonstration clock", description = "读取演示时钟")
    public ClockSetting read() {
        requireDemonstration();
        return new ClockSetting(clock.instant());
    }

    @PUT
    @Operation(
            operationId = "moveDemonstrationClock",
            summary = "Move the demonstration clock forward",
            description = "将演示时钟拨到指定时点；只能向前")
    public ClockSetting move(@Valid @NotNull ClockSetting setting) {
        requireDemonstration();
        clock.moveTo(setting.instant());
        return new ClockSetting(clock.instant());
    }

    private void requireDemonstration() {
        if (!clocks.isDemonstration()) {
            throw Refusal.of(
                    TimeProblem.NO_DEMONSTRATION, "只有演示环境才有演示时钟", "Only a demonstration has a demonstration clock");
        }
    }
}
