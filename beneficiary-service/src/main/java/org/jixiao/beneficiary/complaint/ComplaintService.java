package org.jixiao.beneficiary.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jixiao.beneficiary.delivery.DeliveryBlocks;
import org.jixiao.beneficiary.delivery.DeliveryBlocks.Cause;
import org.jixiao.beneficiary.delivery.DeliveryBlocks.Delivered;
import org.jixiao.beneficiary.privacy.AccessLog;
import org.jixiao.beneficiary.privacy.Reading;
import org.jixiao.common.audit.AuditEntry;
import org.jixiao.common.audit.Records;
import org.jixiao.common.identity.Caller;
import org.jixiao.common.identity.UuidV7;
import org.jixiao.common.page.PageQuery;
import org.jixiao.common.problem.Refusal;
import org.jixiao.common.time.BusinessDay;
import org.jixiao.common.web.EntityTags;

@ApplicationScoped
class ComplaintService {

    private final ComplaintRegister register;
    private final ComplaintTexts texts;
    private final DeliveryBlocks blocks;
    private final AccessLog log;
    private final Records records;
    private final Caller caller;
    private final BusinessDay day;

    ComplaintService(
            ComplaintRegister register,
            ComplaintTexts texts,
            DeliveryBlocks blocks,
            AccessLog log,
            Records records,
            Caller caller,
            BusinessDay day) {
        this.register = register;
        this.texts = texts;
        this.blocks = blocks;
        this.log = log;
        this.records = records;
        this.caller = caller;
        this.day = day;
    }

    @Transactional
    ComplaintView receive(ReceiveComplaint request) {
        var on = request.receivedOn() == null ? day.today() : request.receivedOn();
        var place = register.placeOf(request.household(), on, caller.subject());
        var delivery = delivery(request, on);
        var id = UuidV7.next();
        var complaint = Complaint.received(id, place, request, delivery, texts.sealText(id, place, request.text()));
        register.persist(complaint);
        return noted(complaint, "complaint-received", on);
    }

    /** The delivery that is complained of: of this household, and not later than the complaint. */
    private Delivered delivery(ReceiveComplaint request, LocalDate on) {
        if (on.isAfter(day.today())) {
            throw Refusal.invalid("/receivedOn", "NotFuture", "受理日期尚未到来", "The day has not come");
        }
        if (request.delivery() == null) {
            if (request.kind() == ComplaintKind.NOT_RECEIVED || request.kind() == ComplaintKind.WRONG_AMOUNT) {
                throw Refusal.invalid("/delivery", "NotNull", "须写明所投诉的发放", "Name the delivery");
            }
            return null;
        }
        var delivery = blocks.find(request.delivery()).orElseThrow(Refusal::notFound);
        if (!delivery.household().equals(request.household())) {
            throw Refusal.invalid("/delivery", "Household", "该发放不属于此受益户", "The delivery is another household's");
        }
        if (on.isBefore(delivery.on())) {
            throw Refusal.invalid("/receivedOn", "AfterDelivery", "受理日期早于发放日期", "Before the day of the delivery");
        }
        return delivery;
    }

    @Transactional
    ComplaintView investigate(UUID id, String ifMatch) {
        var complaint = onVersion(id, ifMatch);
        complaint.investigate(caller.subject());
        return noted(complaint, "complaint-investigated", day.today());
    }

    @Transactional
    ComplaintView decide(UUID id, String ifMatch, DecideComplaint request) {
        var complaint = onVersion(id, ifMatch);
        complaint.decide(
                caller.subject(), request.outcome(), day.today(), texts.sealFinding(complaint, request.finding()));
        return noted(complaint, "complaint-decided", day.today());
    }

    @Transactional
    ComplaintView get(UUID id) {
        var complaint = register.require(id, caller.scope());
        log.record(
                new AccessLog.Target(complaint.regionCode(), complaint.unitCode(), null, complaint.householdId()),
                Reading.COMPLAINT);
        return texts.opened(complaint);
    }

    @Transactional
    List<ComplaintView> page(ComplaintRegister.Filter filter, PageQuery query) {
        log.recordList(filter.region(), filter.unit(), Reading.COMPLAINT_LIST);
        return register.page(filter, caller.scope(), query).stream()
                .map(complaint -> complaint.view(null, null))
                .toList();
    }

    private Complaint onVersion(UUID id, String ifMatch) {
        var complaint = register.require(id, caller.scope());
        EntityTags.require(ifMatch, complaint.version());
        return complaint;
    }

    private ComplaintView noted(Complaint complaint, String act, LocalDate on) {
        register.flush();
        var record = records.open(complaint.regionCode(), complaint.unitCode());
        register.note(complaint, on, record.at());
        if (complaint.kind() == ComplaintKind.NOT_RECEIVED && complaint.deliveryId() != null) {
            block(complaint, on, record);
        }
        record.enter(new AuditEntry(
                act,
                "complaint",
                complaint.id(),
                Map.of(
                        "kind", complaint.kind().code(),
                        "status", complaint.status().code())));
        return complaint.view(null, null);
    }

    private void block(Complaint complaint, LocalDate on, Records.Recording record) {
        var delivery = blocks.find(complaint.deliveryId()).orElseThrow();
        if (blocks.isBlocked(delivery, Cause.COMPLAINT, complaint.id()) != complaint.blocks()) {
            var change = new DeliveryBlocks.Change(
                    Cause.COMPLAINT,
                    complaint.id(),
                    complaint.blocks(),
                    complaint.status().code(),
                    on);
            blocks.enter(delivery, change, record.at(), caller.subject());
        }
    }
}
