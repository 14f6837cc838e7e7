package org.jixiao.report.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.jixiao.feed.RecordAddresses;

@ApplicationScoped
class ReportAddresses implements RecordAddresses {

    @Override
    public Map<String, String> addresses() {
        return Map.ofEntries(
                Map.entry("report", "/api/v1/reports/{id}"),
                Map.entry("snapshot", "/api/v1/snapshots/{id}"),
                Map.entry("template", "/api/v1/templates/{id}"));
    }
}
