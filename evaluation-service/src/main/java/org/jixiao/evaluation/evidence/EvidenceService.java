package org.jixiao.evaluation.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.idempotency.Answer;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.evaluation.evidence.EvidenceFile.HandedIn;
import org.jixiao.evaluation.evidence.EvidenceFile.Said;
import org.jixiao.evaluation.targetset.Indicator;
import org.jixiao.evaluation.targetset.TargetSet;
import org.jixiao.evaluation.targetset.TargetSets;
import org.jixiao.files.FileKey;
import org.jixiao.files.ReceivedFile;

/** What is known of the files; their content is kept beside the database, before anything is written here. */
@ApplicationScoped
class EvidenceService {

    private final TargetSets sets;
    private final EvidenceFiles files;
    private final Records records;
    private final Caller caller;

    EvidenceService(TargetSets sets, EvidenceFiles files, Records records, Caller caller) {
        this.sets = sets;
        this.files = files;
        this.records = records;
        this.caller = caller;
    }

    /** Behind which indicator of which set a file is to stand. */
    record Place(UUID targetSet, UUID indicator) {}

    /** Where its content belongs; refused before anything is kept where the caller cannot see the indicator. */
    @Transactional
    FileKey key(Place place, ReceivedFile received) {
        var set = sets.require(place.targetSet(), caller.scope());
        indicator(set, place);
        return new FileKey(set.regionCode(), set.unitCode(), received.digest());
    }

    @Transactional
    Answer handIn(Place place, Said said, ReceivedFile received) {
        var set = sets.require(place.targetSet(), caller.scope());
        var indicator = indicator(set, place);
        var same = files.same(indicator, said.stage(), received.digest(), caller.scope());
        if (same.isPresent()) {
            return Answer.ok(null, EvidenceFileView.of(same.get(), set));
        }
        var record = records.open(set.regionCode(), set.unitCode());
        var file = EvidenceFile.of(
                UuidV7.next(), set, indicator, said, received, new HandedIn(caller.subject(), record.at()));
        files.persist(file);
        record.enter(new AuditEntry(
                "evidence-file-handed-in",
                "evidence-file",
                file.id(),
                Map.of(
                        "indicator", indicator.id().toString(),
                        "digest", file.digest())));
        return Answer.created(EvidenceResource.PATH + "/" + file.id(), null, EvidenceFileView.of(file, set));
    }

    private static Indicator indicator(TargetSet set, Place place) {
        return set.indicators().stream()
                .filter(each -> each.id().equals(place.indicator()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    @Transactional
    EvidenceFileView get(UUID id) {
        var file = files.require(id, caller.scope());
        return EvidenceFileView.of(file, sets.require(file.targetSetId(), caller.scope()));
    }

    /** Who opens a proof is on the record before they see it: it may be a list of people. */
    @Transactional
    EvidenceFile opened(UUID id) {
        var file = files.require(id, caller.scope());
        records.open(file.regionCode(), file.unitCode())
                .enter(new AuditEntry(
                        "evidence-file-opened", "evidence-file", file.id(), Map.of("digest", file.digest())));
        return file;
    }

    @Transactional
    List<EvidenceFileView> page(UUID targetSet, UUID indicator, EvidenceStage stage, PageQuery query) {
        var set = sets.require(targetSet, caller.scope());
        return files.page(set, indicator, stage, query).stream()
                .map(file -> EvidenceFileView.of(file, set))
                .toList();
    }
}
