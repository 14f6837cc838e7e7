package org.jixiao.beneficiary.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.ReturnForCorrection;

@ApplicationScoped
class ProgrammeService {

    private final ProgrammeRepository programmes;
    private final Records records;
    private final Caller caller;

    ProgrammeService(ProgrammeRepository programmes, Records records, Caller caller) {
        this.programmes = programmes;
        this.records = records;
        this.caller = caller;
    }

    @Transactional
    ProgrammeView create(CreateProgramme request) {
        caller.scope().require(request.region(), request.unit());
        request.check();
        if (programmes.exists(request.region(), request.unit(), request.fiscalYear(), request.code())) {
            throw Refusal.of(
                    ProgrammeProblem.CODE_TAKEN,
                    "补助项目代码 " + request.code() + " 在该单位本年度已使用",
                    "The code " + request.code() + " is used in this unit and year already");
        }
        var programme = Programme.drafted(UuidV7.next(), request, caller.subject());
        programmes.persistAndFlush(programme);
        request.standards().forEach(standard -> programmes.addStandard(programme, standard));
        return entered(programme, "programme-drafted", Map.of("code", request.code()));
    }

    @Transactional
    ProgrammeView submit(UUID id, String ifMatch) {
        var programme = onVersion(id, ifMatch);
        programme.submit(caller.subject());
        return entered(programme, "programme-submitted", Map.of());
    }

    @Transactional
    ProgrammeView approve(UUID id, String ifMatch) {
        var programme = onVersion(id, ifMatch);
        var record = records.open(programme.regionCode(), programme.unitCode());
        programme.approve(caller.subject(), record.at());
        programmes.flush();
        var standards = new HashMap<String, String>();
        for (var standard : programmes.standards(id)) {
            standards.put(standard.code(), standard.amount().toString());
        }
        record.enter(new AuditEntry("programme-approved", "programme", id, Map.of("standards", standards)));
        return view(programme);
    }

    @Transactional
    ProgrammeView sendBack(UUID id, String ifMatch, ReturnForCorrection request) {
        var programme = onVersion(id, ifMatch);
        programme.sendBack(caller.subject(), request.reason());
        return entered(programme, "programme-returned", Map.of("reason", request.reason()));
    }

    @Transactional
    ProgrammeView get(UUID id) {
        return view(programmes.require(id, caller.scope()));
    }

    @Transactional
    List<ProgrammeView> page(String region, String unit, int fiscalYear, PageQuery query) {
        return programmes.page(region, unit, fiscalYear, caller.scope(), query).stream()
                .map(this::view)
                .toList();
    }

    private Programme onVersion(UUID id, String ifMatch) {
        var programme = programmes.require(id, caller.scope());
        EntityTags.require(ifMatch, programme.version());
        return programme;
    }

    /** The head of the chain is locked last, after the programme's own row. */
    private ProgrammeView entered(Programme programme, String act, Map<String, ?> content) {
        programmes.flush();
        records.open(programme.regionCode(), programme.unitCode())
                .enter(new AuditEntry(act, "programme", programme.id(), content));
        return view(programme);
    }

    private ProgrammeView view(Programme programme) {
        return ProgrammeView.of(programme, programmes.standards(programme.id()));
    }
}
