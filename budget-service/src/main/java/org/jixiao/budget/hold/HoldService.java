package org.jixiao.budget.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jixiao.budget.project.Project;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.web.EntityTags;

@ApplicationScoped
class HoldService {

    private final ProjectHolds holds;
    private final Records records;
    private final Caller caller;

    HoldService(ProjectHolds holds, Records records, Caller caller) {
        this.holds = holds;
        this.records = records;
        this.caller = caller;
    }

    @Transactional
    HoldView get(UUID project) {
        return view(holds.require(project, LockModeType.NONE));
    }

    @Transactional
    HoldView place(UUID id, String ifMatch, PlaceHold request) {
        var project = holds.require(id, LockModeType.PESSIMISTIC_WRITE);
        var version = view(project).version();
        EntityTags.require(ifMatch, version);
        var record = records.open(project.regionCode(), project.unitCode());
        var hold = ProjectHold.placed(project, version + 1, request, record.at(), caller.subject());
        holds.persistAndFlush(hold);
        record.enter(new AuditEntry("project-hold-placed", "project", id, content(request)));
        return hold.view();
    }

    private HoldView view(Project project) {
        return holds.latest(project).map(ProjectHold::view).orElseGet(() -> HoldView.never(project.id()));
    }

    private static Map<String, Object> content(PlaceHold request) {
        var content = new TreeMap<String, Object>(
                Map.of("mode", request.mode(), "citing", request.citing(), "reason", request.reason()));
        if (request.documentNo() != null) {
            content.put("documentNo", request.documentNo());
        }
        if (request.alert() != null) {
            content.put("alert", request.alert());
        }
        return content;
    }
}
