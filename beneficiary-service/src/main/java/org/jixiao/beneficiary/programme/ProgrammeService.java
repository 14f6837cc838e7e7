package org.jixiao.beneficiary.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.beneficiary.condition.Condition;
import org.jixiao.beneficiary.condition.ConditionLanguage;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.web.EntityTags;
import org.jixiao.common.workflow.ReturnForCorrection;

@ApplicationScoped
class ProgrammeService {

    private final ProgrammeRepository programmes;
    private final ConditionLanguage language;
    private final Records records;
    private final Caller caller;

    ProgrammeService(ProgrammeRepository programmes, ConditionLanguage language, Records records, Caller caller) {
        this.programmes = programmes;
        this.language = language;
        this.records = records;
        this.caller = caller;
    }

    @Transactional
    ProgrammeView create(CreateProgramme request) {
        caller.scope().require(request.region(), request.unit());
        request.check(language);
        requireFree(request.region(), request.unit(), request.fiscalYear(), request.code());
        var programme = Programme.drafted(UuidV7.next(), request, caller.subject());
        return drafted(programme, request.allConditions(), request.standards(), Map.of("code", request.code()));
    }

    /** The next year's draft; who approved this year's may enter it, and then somebody else approves it. */
    @Transactional
    ProgrammeView renew(UUID id, RenewProgramme request) {
        var earlier = programmes.require(id, caller.scope());
        request.check();
        var programme = earlier.renewed(UuidV7.next(), request, caller.subject());
        requireFree(programme.regionCode(), programme.unitCode(), programme.fiscalYear(), programme.code());
        var standards = request.standards() == null ? programmes.standards(id) : request.standards();
        return drafted(
                programme,
                programmes.conditions(id),
                standards,
                Map.of("code", programme.code(), "renews", id.toString()));
    }

    private void requireFree(String region, String unit, int fiscalYear, String code) {
        if (programmes.exists(region, unit, fiscalYear, code)) {
            throw Refusal.of(
                    ProgrammeProblem.CODE_TAKEN,
                    "补助项目代码 " + code + " 在该单位 " + fiscalYear + " 年度已使用",
                    "The code " + code + " is used in this unit and year already");
        }
    }

    private ProgrammeView drafted(
            Programme programme, List<Condition> conditions, List<Standard> standards, Map<String, ?> content) {
        programmes.persistAndFlush(programme);
        standards.forEach(standard -> programmes.addStandard(programme, standard));
        programmes.addConditions(programme, conditions);
        return entered(programme, "programme-drafted", content);
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
        record.enter(new AuditEntry(
                "programme-approved",
                "programme",
                id,
                Map.of("standards", standards, "conditions", Digest.of(programmes.conditions(id)))));
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
        return ProgrammeView.of(programme, programmes.conditions(programme.id()), programmes.standards(programme.id()));
    }
}
