package org.jixiao.evaluation.support;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.List;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.twins.Call;

/** A trial of a pack that moves what the unit was given, and the wait until it is carried out. */
public final class WhatIfScript {

    private static String stricter;

    private WhatIfScript() {}

    static List<Call> journey() {
        return List.of(Call.of("startWhatIf", "finance-clerk")
                .body("""
                        {"rulePack": "%s", "region": "${region}", "unit": "${unit}", "fromYear": 2025,
                         "toYear": 2025}""".formatted(stricter()))
                .keeping("whatIf"));
    }

    /** A pack of the province, which every district sees, of a year that governs nothing here: half the marks at most. */
    public static synchronized String stricter() {
        if (stricter == null) {
            var location = PackScenes.givenPublished("13", PackScenes.FAR_YEAR, WhatIfScript::halve);
            stricter = location.substring(location.lastIndexOf('/') + 1);
        }
        return stricter;
    }

    private static void halve(ObjectNode pack) {
        var caps = (ObjectNode) pack.path("dataSupportCaps");
        List.of("A", "B", "C", "D").forEach(grade -> caps.put(grade, "0.5"));
        var example = pack.putArray("workedExamples").addObject().put("name", "总分60.00");
        example.putObject("grade").put("total", "60.00");
        example.putObject("expect").put("grade", "fair");
    }

    /** Until no trial waits or runs. */
    public static void rest() throws SQLException, InterruptedException {
        try (var owner = SuiteResource.asOwner();
                var sql = owner.createStatement()) {
            for (int look = 0; look < 600; look++) {
                try (var rows = sql.executeQuery("select count(*) from what_if_queue")) {
                    rows.next();
                    if (rows.getLong(1) == 0) {
                        return;
                    }
                }
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("a what-if is not carried out");
    }
}
