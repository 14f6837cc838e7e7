package org.jixiao.evaluation.support;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jixiao.testkit.twins.Call;

/** A rule pack is a whole region's: nobody of a single unit drafts, publishes, retires or sees a draft. */
final class PackScript {

    private static final Set<String> DRAFTED = new HashSet<>();

    private PackScript() {}

    /** For the list of drafts, which the whole region shares. */
    static synchronized void aDraftIn(String region) {
        if (DRAFTED.add(region)) {
            PackScenes.whenPackDrafted(region, PackScenes.FAR_YEAR, pack -> {}).statusCode(201);
        }
    }

    static List<Call> calls(String nationalPack) {
        var draft = PackScenes.body("${region}", PackScenes.FAR_YEAR, pack -> {});
        return List.of(
                Call.of("draftRulePack", "finance-clerk").body(draft),
                Call.of("rewriteRulePack", "finance-clerk")
                        .path("id", nationalPack)
                        .body(draft),
                Call.of("publishRulePack", "finance").path("id", nationalPack),
                Call.of("retireRulePack", "finance").path("id", nationalPack).body("""
                                {"from": "2099-01-01", "reason": "办法修订"}"""));
    }
}
