package org.jixiao.evaluation.targetset;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.TreeMap;
import org.jixiao.evaluation.json.JsonText;
import org.jixiao.evaluation.rulepack.PublishedPack;

/** What a seal covers, as RFC 8785 JSON: every promise, its weight, its source, and the rule pack it was checked by. */
@ApplicationScoped
class SealText {

    private final JsonText json;

    SealText(JsonText json) {
        this.json = json;
    }

    String of(TargetSet set, PublishedPack pack) {
        var content = new TreeMap<String, Object>();
        content.put("id", set.id());
        content.put("region", set.regionCode());
        content.put("unit", set.unitCode());
        content.put("fiscalYear", set.fiscalYear());
        content.put("level", set.level());
        if (set.project() != null) {
            content.put("project", set.project());
        }
        content.put("baseline", set.baseline());
        content.put("goal", set.goal());
        content.put("preset", set.preset());
        content.put("rulePack", pack.digest());
        put(content, "form", set.formGiven());
        put(content, "examination", set.examination());
        put(content, "outlook", set.outlook());
        put(content, "money", set.money());
        put(content, "previousSeal", set.previousSeal());
        put(content, "change", TargetSetView.RebaselineView.of(set));
        content.put(
                "indicators",
                set.indicators().stream().map(TargetSetView.IndicatorView::of).toList());
        return json.of(content);
    }

    private static void put(TreeMap<String, Object> content, String name, Object part) {
        if (part != null) {
            content.put(name, part);
        }
    }
}
