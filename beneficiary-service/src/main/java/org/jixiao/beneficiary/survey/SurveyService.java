package org.jixiao.beneficiary.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jixiao.beneficiary.delivery.CountingDeliveries;
import org.jixiao.beneficiary.privacy.AccessLog;
import org.jixiao.beneficiary.privacy.Reading;
import org.jixiao.beneficiary.programme.ProgrammeRepository;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.common.web.EntityTags;

@ApplicationScoped
class SurveyService {

    private final SurveyRegister register;
    private final ProgrammeRepository programmes;
    private final CountingDeliveries deliveries;
    private final ResponseCodes codes;
    private final AccessLog log;
    private final Records records;
    private final Caller caller;
    private final BusinessDay day;

    SurveyService(
            SurveyRegister register,
            ProgrammeRepository programmes,
            CountingDeliveries deliveries,
            ResponseCodes codes,
            AccessLog log,
            Records records,
            Caller caller,
            BusinessDay day) {
        this.register = register;
        this.programmes = programmes;
        this.deliveries = deliveries;
        this.codes = codes;
        this.log = log;
        this.records = records;
        this.caller = caller;
        this.day = day;
    }

    /** Under the unit's head: nothing joins or leaves the frame while it is drawn from. */
    @Transactional
    SurveyView draw(DrawSurvey request) {
        var programme = programmes.require(request.programme(), caller.scope());
        var record = records.open(programme.regionCode(), programme.unitCode());
        var batches = request.batches() == null ? Set.<UUID>of() : request.batches();
        var frame = RandomSample.of(deliveries.of(programme.id(), batches, day.today(), record.at()));
        if (frame.frame().isEmpty()) {
            throw Refusal.of(
                    SurveyProblem.EMPTY_FRAME,
                    "该补助项目（批次）没有已确认且计数的发放，无从抽样",
                    "No delivery counts, so none can be sampled");
        }
        var seed = codes.seed();
        var draw = new Draw(frame, day.today(), record.at(), seed, frame.drawn(seed, request.sampleSize()));
        var survey = Survey.drawn(UuidV7.next(), programme, request, draw, caller.subject());
        register.persist(survey);
        register.keepSample(survey, draw.sample(), record.at());
        enter(
                record,
                survey,
                "survey-drawn",
                Map.of(
                        "frameDigest",
                        frame.frameDigest(),
                        "seed",
                        seed,
                        "sample",
                        draw.sample().size()));
        return view(survey);
    }

    /** Each code beside the household that gets it: the only time that the two are seen together. */
    @Transactional
    HandedOut handOut(UUID id, String ifMatch) {
        var survey = onVersion(id, ifMatch);
        survey.handOut(caller.subject());
        register.flush();
        log.record(new AccessLog.Target(survey.regionCode(), survey.unitCode(), null, null), Reading.SURVEY_CODES);
        var handed = deliveries.householdNumbers(register.sampled(survey)).stream()
                .map(number -> List.of(number, codes.fresh()))
                .toList();
        // in the order of their hashes, so that the table does not tell whose is which
        handed.stream()
                .map(line -> ResponseCodes.hash(id, line.get(1)))
                .sorted(java.util.Arrays::compareUnsigned)
                .forEach(hash -> register.keepCode(survey, hash));
        entered(survey, "survey-codes-handed-out", Map.of("codes", handed.size()));
        return new HandedOut(handed, survey.version());
    }

    @Transactional
    ResponseView respond(UUID id, RecordResponse request) {
        var survey = register.require(id, caller.scope());
        var record = records.open(survey.regionCode(), survey.unitCode());
        register.again(survey).require(SurveyStatus.OPEN);
        register.useCode(survey, ResponseCodes.hash(id, request.code()));
        register.append(survey, request.score(), day.today(), record.at());
        enter(record, survey, "survey-answered", Map.of());
        return new ResponseView(id, register.answers(id).responses());
    }

    @Transactional
    SurveyView close(UUID id, String ifMatch) {
        var survey = onVersion(id, ifMatch);
        survey.close(caller.subject());
        register.flush();
        entered(survey, "survey-closed", Map.of());
        return view(survey);
    }

    @Transactional
    SurveyView publish(UUID id, String ifMatch) {
        var survey = onVersion(id, ifMatch);
        survey.publish(caller.subject(), day.today());
        var record = records.open(survey.regionCode(), survey.unitCode());
        register.publish(survey, day.today(), record.at());
        var answers = register.answers(id);
        enter(
                record,
                survey,
                "survey-published",
                Map.of("responses", answers.responses(), "satisfied", answers.satisfied()));
        return view(survey);
    }

    @Transactional
    SurveyView get(UUID id) {
        return view(register.require(id, caller.scope()));
    }

    @Transactional
    List<SurveyView> page(SurveyRegister.Filter filter, PageQuery query) {
        return register.page(filter, caller.scope(), query).stream()
                .map(this::view)
                .toList();
    }

    @Transactional
    List<SampledDelivery> sample(UUID id, PageQuery query) {
        var survey = register.require(id, caller.scope());
        log.record(new AccessLog.Target(survey.regionCode(), survey.unitCode(), null, null), Reading.SURVEY_SAMPLE);
        return register.sample(survey, query);
    }

    private Survey onVersion(UUID id, String ifMatch) {
        var survey = register.require(id, caller.scope());
        EntityTags.require(ifMatch, survey.version());
        return survey;
    }

    private void entered(Survey survey, String act, Map<String, ?> content) {
        enter(records.open(survey.regionCode(), survey.unitCode()), survey, act, content);
    }

    private static void enter(Records.Recording record, Survey survey, String act, Map<String, ?> content) {
        record.enter(new AuditEntry(act, "survey", survey.id(), content));
    }

    private SurveyView view(Survey survey) {
        var answers = register.answers(survey.id());
        return survey.view(answers.responses(), answers.satisfied());
    }
}
