package org.jixiao.beneficiary;

import io.quarkus.arc.Arc;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jixiao.beneficiary.amendment.Amending;
import org.jixiao.beneficiary.privacy.AccessSealer;
import org.jixiao.beneficiary.retention.RetentionJob;
import org.jixiao.common.accountability.Checkpoints;
import org.jixiao.common.fact.Digest;
import org.jixiao.testkit.SuiteResource;
import org.jixiao.testkit.Tokens;
import org.jixiao.testkit.twins.Call;
import org.jixiao.testkit.twins.Twin;
import org.jixiao.testkit.twins.TwinScript;

/** A unit's year in the registry, with a record in every state. People are synthetic; their names carry the mark. */
class BeneficiaryScript implements TwinScript {

    private static final int PEOPLE = 90;
    private static final AtomicInteger DAY = new AtomicInteger();
    private static final AtomicInteger CODES = new AtomicInteger();

    private static final String HOUSEHOLD = """
            {"region": "${region}", "unit": "${unit}", "number": "H${unique}", "categories": ["only-child-rural"],
             "registration": "agricultural", "township": "${region}100", "village": "${text:虚拟01村}",
             "members": [
               {"name": "${text:受益人}", "relation": "head", "identityNumber": "${next:mother}", "insuredChild": false,
                "remark": "${text:备注}"},
               {"name": "${text:受益人}", "relation": "son", "identityNumber": "${next:son}", "insuredChild": true,
                "university": "${text:示例大学}"}]}""";

    /** The second row has an identity number of the wrong form. */
    private static final String FILE = Registering.HEADINGS
            + "I${unique},失独,农业,${region}102,虚拟01村,${text:户主},${text:户主},户主,,${next:mother},,否,,${text:备注}\r\n"
            + "I${unique},失独,农业,${region}102,虚拟01村,${text:户主},${text:户主},户主,,13018200,,否,,${text:备注}\r\n";

    private static final String PROGRAMME = """
            {"region": "${region}", "unit": "${unit}", "fiscalYear": 2025, "project": "${uuid}", "code": "p-${unique}",
             "name": "${text:示例补助}", "referenceDay": "2025-03-01", "kind": "insurance", "benefitUnit": "household",
             "eligibleCategories": ["only-child-rural"],
             "conditions": [{"code": "c-${unique}", "label": "${text:条件}", "expression": "member.age >= 0"}],
             "standards": [{"code": "policy", "label": "${text:每户}", "amount": "${amount:30000}"}]}""";

    private static final String BATCH = """
            {"programme": "${programme}", "name": "${text:示例批次}", "deliveredOn": "2025-03-20"}""";

    private static final String SELECTED = """
            {"select": {"proof": "保单 ${text:P}"}}""";

    private static final String LISTED = """
            {"entries": [{"household": "${household}", "proof": "${text:保单}"}]}""";

    private static final String PAYMENT = """
            {"payment": "${project}", "voucherNo": "2025-001"}""";

    private static final String CASH = PROGRAMME.replace("insurance", "cash").replace("policy", "grant");

    private static final String PAID = """
            {"select": {"proof": "签收单 ${text:Q}"}}""";

    private static final String RETURNS =
            Uploading.RETURNS + "${transfer},,,失败,账号错误,2025-04-01\r\n" + "${transfer},,,${text:结果},账号错误,2025-04-02\r\n";

    private static final String CLAIMS = Uploading.CLAIMS
            + "${text:LP}${unique},${text:P},${identity},2025-06-01,3,${amount:500},${amount:400},2025-07-01\r\n";

    private static final String COMPLAINT = """
            {"kind": "not-received", "channel": "visit", "household": "${served}", "delivery": "${complained}",
             "text": "${text:投诉}"}""";

    private static final String OTHER_COMPLAINT = """
            {"kind": "conduct", "channel": "visit", "household": "${served}", "text": "${text:投诉}"}""";

    private static final String FINDING = """
            {"outcome": "rejected", "finding": "${text:结论}"}""";

    private static final String SURVEY = """
            {"programme": "${programme}", "name": "${text:调查}", "sampleSize": 3}""";

    private static final String ANSWER = """
            {"code": "${code}", "score": 5}""";

    private static final String AMENDMENT = """
            {"household": "${household}", "effectiveOn": "%s", "source": "home-visit",
             "documentNo": "${text:核查表}", "changes": {"village": "${text:虚拟02村}"}}""".formatted(Amending.TODAY);

    /** Everything that an amendment can enter. */
    private static final String WHOLE_AMENDMENT = """
            {"household": "${household}", "effectiveOn": "%s", "source": "self-declared",
             "documentNo": "${text:核查表}", "changes": {
               "leaving": [{"member": "${child}", "ground": "death", "leftOn": "2025-01-05"}],
               "dossier": {
                 "certificates": [{"kind": "death", "member": "${child}", "number": "${text:证明}",
                                   "issuer": "${text:机关}", "issuedOn": "2025-01-06"}],
                 "grounds": [{"category": "only-child-rural", "since": "2016-03-01", "ground": "${text:依据}"}],
                 "account": {"holder": "${member}", "bank": "${text:银行}", "number": "6200000000000001"},
                 "contact": {"phone": "13000000000", "address": "${text:住址}"},
                 "basis": {"basis": "statutory-duty", "notifiedOn": "2025-01-10"}}}}""".formatted(Amending.TODAY);

    private static final String DECISION = """
            {"decision": "legitimate", "reason": "${text:理由}"}""";

    private static final String RETURN = """
            {"reason": "${text:退回}"}""";

    private static final String APPLICATION = """
            {"programme": "${programme}", "household": "${household}", "appliedOn": "2025-01-10",
             "proof": "${text:申请表}"}""";

    private static final String REVIEW = """
            {"supported": true, "opinion": "${text:评议}", "on": "2025-01-20"}""";

    private static final String EXAMINATION = """
            {"opinion": "${text:意见}", "on": "2025-02-15"}""";

    private static final String NOTICE = """
            {"programme": "${programme}", "title": "${text:公示}"}""";

    private static final String OBJECTION = """
            {"content": "${text:异议}", "receivedOn": "2025-03-02"}""";

    private static final String RE_CHECK = """
            {"annual": false, "outcome": "exit", "exitReason": "moved-away", "opinion": "${text:核查}",
             "effectiveOn": "2025-03-15"}""";

    private static final String RECOVERY = """
            {"delivery": "${overpaid}", "amount": "${amount:1}", "recoveredOn": "2025-04-01",
             "documentNo": "${text:缴款书}"}""";

    private static final String MATCHES = """
            {"region": "${region}", "partner": "${text:单位}", "purpose": "${text:目的}", "hashes": ["%s"]}""".formatted("0".repeat(64));

    private static final String RETENTION_RUN = """
            {"region": "${region}", "unit": "${unit}", "year": 2025, "reason": "${text:事由}"}""";

    private static final String TABLE = """
            {"region": "${region}", "unit": "${unit}", "fiscalYear": 2025, "kind": "deliveries-by-programme"}""";

    private static final String HAND_OVER = """
            {"region": "${region}", "unit": "${unit}", "to": "receiver-${unique}", "reason": "${text:事由}",
             "documentNo": "${text:文号}"}""";

    @Override
    public String service() {
        return "beneficiary";
    }

    @Override
    public void prepare(Twin twin) {
        var first = SyntheticPeople.woman();
        twin.hold("mother", first);
        for (int person = 0; person < PEOPLE; person++) {
            twin.hold("mother", SyntheticPeople.woman());
            twin.hold("son", SyntheticPeople.boyBornOn(LocalDate.of(2010, 1, 1).plusDays(DAY.getAndIncrement())));
        }
        for (int toddler = 0; toddler < 10; toddler++) {
            var born = Amending.CHILD.plusYears(8).plusDays(DAY.getAndIncrement() % 300);
            twin.hold("toddler", SyntheticPeople.boyBornOn(born));
        }
        for (int year = 2001; year < 2025; year++) {
            twin.hold("year", String.valueOf(year));
        }
        twin.hold("identity", first);
        twin.hold("code", "ANSWERBY" + "%08d".formatted(CODES.incrementAndGet()));
    }

    /** An import goes on behind its answer. */
    @Override
    public void settle(Call call, Twin twin) throws SQLException {
        if (call.operation().equals("startImport")) {
            var clerk = Tokens.person("clerk-import", twin.region(), Set.of(twin.unit()), "clerk");
            Registering.whenFinishedFor(clerk, "/api/v1/imports/" + twin.one("import"));
        } else if (call.operation().equals("handOutSurveyCodes")) {
            knowACode(twin);
        } else if (call.operation().equals("disclose")) {
            Arc.container().instance(AccessSealer.class).get().seal();
        } else if (call.operation().equals("handOverTodos")) {
            Arc.container().instance(Checkpoints.class).get().sign();
        } else if (call.operation().equals("approveRetentionRun")) {
            Arc.container().instance(RetentionJob.class).get().run();
        } else if (call.operation().equals("publishNotice")) {
            Enrolling.whenItsPeriodIsOver(twin.one("notice"));
        } else if (call.operation().equals("confirmEnrolment")) {
            proposed(twin);
            doubled(twin);
        }
    }

    /** A double benefit that is over, as the comparison writes it; in this script nobody has anything from two units. */
    private static void doubled(Twin twin) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.prepareStatement("""
                        insert into clash (id, version, region_code, unit_code, kind, household_id, enrolment_id, status,
                            found_at, cleared_at)
                        select uuidv7(), 1, region_code, unit_code, 'double-benefit', household_id, id, 'cleared',
                            now(), now()
                        from enrolment where id = cast(? as uuid)""")) {
            statement.setString(1, twin.one("enrolment"));
            statement.executeUpdate();
        }
    }

    /** As the comparison writes it of somebody who does not fit any more; nobody in this script ages or moves. */
    private static void proposed(Twin twin) throws SQLException {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.prepareStatement("""
                        insert into enrolment_lapse (id, enrolment_id, region_code, unit_code, reason, conditions,
                            proposed_on)
                        select gen_random_uuid(), id, region_code, unit_code, 'conditions', '{age}', date '2025-03-11'
                        from enrolment where id = cast(? as uuid)""")) {
            statement.setString(1, twin.one("enrolment"));
            statement.executeUpdate();
        }
    }

    /** The codes themselves leave in a file; one that this test knows is put beside them. */
    private static void knowACode(Twin twin) throws SQLException {
        var survey = twin.one("survey");
        try (var owner = SuiteResource.asOwner();
                var statement = owner.prepareStatement("insert into survey_code (survey_id, code_hash, region_code,"
                        + " unit_code, used) values (cast(? as uuid), ?, ?, ?, false)")) {
            statement.setString(1, survey);
            statement.setBytes(2, Digest.sha256(survey + ":" + twin.one("code")));
            statement.setString(3, twin.region());
            statement.setString(4, twin.unit());
            statement.execute();
        }
    }

    @Override
    public void rest() throws Exception {
        try (var owner = SuiteResource.asOwner();
                var statement = owner.createStatement()) {
            for (int attempt = 0; attempt < 200; attempt++) {
                var rows = statement.executeQuery(
                        "select 1 from import_job where status in ('queued', 'running') limit 1");
                if (!rows.next()) {
                    return;
                }
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("an import has not ended");
    }

    @Override
    public String kind(String collection) {
        return switch (collection) {
            case "delivery-batches" -> "batch";
            case "deliveries" -> "delivery";
            case "household-ledgers" -> "served";
            case "re-checks" -> "reCheck";
            case "recoveries" -> "recovery";
            case "clashes" -> "clash";
            case "retention-runs" -> "retentionRun";
            case "published-tables" -> "table";
            case "dossiers" -> "household";
            default -> TwinScript.super.kind(collection);
        };
    }

    @Override
    public Map<String, List<String>> constants() {
        return Map.of(
                "fiscalYear", List.of("2025"),
                "kind", List.of("households"),
                "category", List.of("only-child-rural"),
                "township", List.of("130109100"),
                "status", List.of("applied"),
                "from", List.of("1"),
                "purpose", List.of("eligibility-review"));
    }

    @Override
    public String nobodys(String kind) {
        return switch (kind) {
            case "identity" -> SyntheticPeople.man();
            case "number" -> "H999999999";
            case "code" -> "ZZZZZZZZZZZZZZZZ";
            default -> TwinScript.super.nobodys(kind);
        };
    }

    @Override
    public Set<String> trails() {
        // What is read is sealed into the chain.
        return Set.of(
                "listDisclosures",
                "exportAccessRecords",
                "exportAuditEntries",
                "exportAuditCheckpoints",
                "listChanges");
    }

    @Override
    public Set<String> bareCounts() {
        return Set.of("countDueRecords");
    }

    @Override
    public List<Call> calls() {
        var looked = Call.of("lookUpHousehold", "clerk");
        return List.of(
                Call.of("exportHouseholds", "clerk")
                        .query("region", "${region}")
                        .query("unit", "${unit}"),
                Call.of("countDueRecords", "clerk").query("region", "${region}").query("unit", "${unit}"),
                Call.of("listTodos", "approver").query("kind", "programme-approval"),
                Call.of("listComplaints", "clerk").query("kind", "conduct"),
                Call.of("listComplaints", "clerk").query("status", "open"),
                Call.of("listHouseholds", "clerk")
                        .query("category", "only-child-rural")
                        .query("purpose", "audit"),
                Call.of("listAmendments", "clerk").query("status", "proposed"),
                Call.of("listClashes", "clerk").query("status", "open"),
                Call.of("listClashes", "clerk").query("kind", "insured-child-age"),
                looked.body("""
                        {"identityNumber": "${identity}"}"""),
                looked.body("""
                        {"identityNumber": "${identity}", "region": "${region}", "unit": "${unit}"}"""),
                Call.of("disclose", "clerk").body("""
                        {"member": "${member}", "field": "identity-number", "purpose": "${text:目的}"}"""));
    }

    @Override
    public List<Call> smallJourney() {
        return List.of(Call.of("createProgramme", "clerk").body(PROGRAMME).keeping("programme"));
    }

    @Override
    public List<Call> journey() {
        var calls = new ArrayList<Call>(List.of(
                registered(),
                registered(),
                Call.of("startImport", "clerk")
                        .query("kind", "households")
                        .query("region", "${region}")
                        .query("unit", "${unit}")
                        .query("dryRun", "false")
                        .body(FILE, "text/csv")
                        .keeping("import"),
                Call.of("readImportErrors", "clerk").on("import"),
                Call.of("createProgramme", "clerk").body(PROGRAMME).keeping("programme"),
                Call.of("createProgramme", "clerk").body(PROGRAMME).keeping("programme"),
                Call.of("submitProgramme", "clerk").on("programme"),
                Call.of("returnProgramme", "approver").on("programme").body(RETURN),
                Call.of("createProgramme", "clerk").body(PROGRAMME).keeping("programme"),
                Call.of("submitProgramme", "clerk").on("programme"),
                Call.of("createProgramme", "clerk")
                        .body(PROGRAMME)
                        .keeping("programme")
                        .keeping("project", "/project"),
                Call.of("submitProgramme", "clerk").on("programme"),
                Call.of("approveProgramme", "approver").on("programme"),
                Call.of("renewProgramme", "clerk").on("programme").body("{}")));
        calls.addAll(delivered());
        calls.addAll(transferred());
        calls.addAll(amended());
        calls.addAll(onTheRegister());
        calls.addAll(List.of(
                Call.of("publishTable", "approver").body(TABLE).keeping("table"),
                Call.of("disclose", "clerk").body("""
                        {"member": "${member}", "field": "name", "purpose": "${text:目的}"}"""),
                Call.of("rotateKeys", "privacy-officer").body("""
                        {"region": "${region}", "unit": "${unit}", "reason": "${text:事由}"}"""),
                Call.of("askForMatches", "clerk").body(MATCHES),
                retentionProposed(),
                Call.of("returnRetentionRun", "approver").on("retentionRun").body(RETURN),
                retentionProposed(),
                Call.of("approveRetentionRun", "approver").on("retentionRun"),
                Call.of("handOverTodos", "clerk").body(HAND_OVER),
                Call.of("lookUpHousehold", "clerk").body("""
                        {"identityNumber": "${identity}"}""")));
        return calls;
    }

    private static Call retentionProposed() {
        return Call.of("proposeRetentionRun", "clerk").body(RETENTION_RUN).keeping("retentionRun");
    }

    private static List<Call> applied() {
        return new ArrayList<>(List.of(
                registered(),
                Call.of("applyForEnrolment", "clerk").body(APPLICATION).keeping("enrolment"),
                Call.of("reviewEnrolmentInVillage", "clerk:second")
                        .on("enrolment")
                        .body(REVIEW),
                Call.of("examineEnrolment", "township").on("enrolment").body(EXAMINATION)));
    }

    private static List<Call> published() {
        return new ArrayList<>(List.of(
                Call.of("approveEnrolment", "approver").on("enrolment").body(EXAMINATION),
                Call.of("draftNotice", "clerk").body(NOTICE).keeping("notice"),
                Call.of("publishNotice", "approver").on("notice").body("""
                        {"startsOn": "2099-01-05"}""")));
    }

    private static Call confirmedAfterNotice() {
        return Call.of("confirmEnrolment", "approver").on("enrolment").body("""
                {"from": "2025-03", "opinion": "${text:同意}", "on": "2025-03-10"}""");
    }

    private static Call reChecked() {
        return Call.of("recordReCheck", "clerk").on("enrolment").body(RE_CHECK).keeping("reCheck");
    }

    private static Call objected() {
        return Call.of("recordObjection", "clerk").on("notice").body(OBJECTION).keeping("objection");
    }

    private static List<Call> enrolled() {
        var calls = applied();
        calls.addAll(published());
        calls.add(confirmedAfterNotice());
        return calls;
    }

    private static List<Call> overpaid() {
        var calls = enrolled();
        calls.addAll(confirmed());
        calls.add(reChecked());
        calls.add(Call.of("approveReCheck", "approver").on("reCheck"));
        return calls;
    }

    /** The register of the programme, from the first application to what came back of what was paid too much. */
    private static List<Call> onTheRegister() {
        var calls = applied();
        calls.addAll(List.of(
                Call.of("returnEnrolment", "approver").on("enrolment").body(RETURN),
                Call.of("resubmitEnrolment", "clerk").on("enrolment").body("""
                        {"proof": "${text:补充证明}"}"""),
                Call.of("reviewEnrolmentInVillage", "clerk:second")
                        .on("enrolment")
                        .body(REVIEW),
                Call.of("examineEnrolment", "township").on("enrolment").body(EXAMINATION),
                Call.of("approveEnrolment", "approver").on("enrolment").body(EXAMINATION),
                Call.of("draftNotice", "clerk").body(NOTICE).keeping("notice"),
                Call.of("returnNotice", "approver").on("notice").body(RETURN)));
        calls.addAll(published().subList(1, 3));
        calls.addAll(List.of(
                objected(),
                Call.of("answerObjection", "approver").on("objection").body("""
                        {"upheld": false, "answer": "${text:答复}", "answeredOn": "2025-03-03"}"""),
                confirmedAfterNotice(),
                objected()));
        calls.addAll(confirmed());
        calls.addAll(List.of(
                reChecked(),
                Call.of("returnReCheck", "approver").on("reCheck").body(RETURN),
                reChecked(),
                Call.of("approveReCheck", "approver").on("reCheck"),
                Call.of("listOverpayments", "clerk").keeping("overpaid", "/items/0/delivery")));
        calls.addAll(recovered("returnRecovery"));
        calls.addAll(recovered("approveRecovery"));
        calls.add(Call.of("recordRecovery", "clerk").body(RECOVERY).keeping("recovery"));
        calls.add(registered());
        return calls;
    }

    private static List<Call> recovered(String decision) {
        var decided = Call.of(decision, "approver").on("recovery");
        return List.of(
                Call.of("recordRecovery", "clerk").body(RECOVERY).keeping("recovery"),
                decision.startsWith("return") ? decided.body(RETURN) : decided);
    }

    private static Call registeredToddler() {
        return Call.of("registerHousehold", "clerk").body(HOUSEHOLD.replace("${next:son}", "${next:toddler}"));
    }

    /** A child too young to be insured is a clash. */
    private static List<Call> amended() {
        var propose = Call.of("proposeAmendment", "clerk").body(AMENDMENT).keeping("amendment");
        return List.of(
                registeredToddler(),
                propose,
                Call.of("discloseAmendment", "approver").on("amendment").body("""
                        {"purpose": "${text:目的}"}"""),
                Call.of("approveAmendment", "approver").on("amendment"),
                propose,
                Call.of("returnAmendment", "approver").on("amendment").body(RETURN),
                propose,
                registered(),
                Call.of("proposeAmendment", "clerk").body(WHOLE_AMENDMENT).keeping("amendment"),
                Call.of("approveAmendment", "approver").on("amendment"),
                Call.of("listClashes", "clerk").keeping("clash", "/items/0/id"),
                Call.of("decideClash", "approver").on("clash").body(DECISION));
    }

    private static List<Call> delivered() {
        var calls = new ArrayList<Call>();
        calls.addAll(confirmed());
        calls.addAll(List.of(
                Call.of("linkPayment", "clerk").on("batch").body(PAYMENT).keeping("payment", "/payments/0/payment"),
                Call.of("listDeliveries", "clerk")
                        .keeping("delivery", "/items/0/id")
                        .keeping("another", "/items/1/id")
                        .keeping("complained", "/items/1/id")
                        .keeping("served", "/items/1/household"),
                Call.of("loadClaims", "clerk")
                        .query("region", "${region}")
                        .query("unit", "${unit}")
                        .body(CLAIMS, "text/csv")
                        .keeping("upload"),
                Call.of("drawSurvey", "clerk").body(SURVEY).keeping("survey"),
                Call.of("handOutSurveyCodes", "clerk").on("survey"),
                Call.of("recordSurveyResponse", "clerk").on("survey").body(ANSWER),
                Call.of("closeSurvey", "clerk").on("survey"),
                Call.of("publishSurvey", "approver").on("survey"),
                Call.of("drawSurvey", "clerk").body(SURVEY).keeping("survey"),
                Call.of("handOutSurveyCodes", "clerk").on("survey"),
                Call.of("receiveComplaint", "clerk").body(OTHER_COMPLAINT).keeping("complaint"),
                Call.of("investigateComplaint", "clerk").on("complaint"),
                Call.of("decideComplaint", "approver").on("complaint").body(FINDING),
                Call.of("receiveComplaint", "clerk").body(COMPLAINT).keeping("complaint"),
                Call.of("requestVoid", "clerk").on("delivery").body(RETURN),
                Call.of("approveVoid", "approver").on("delivery"),
                Call.of("requestVoid", "clerk").on("another").body(RETURN)));
        calls.addAll(filled(SELECTED));
        calls.add(Call.of("clearDeliveryEntries", "clerk").on("batch"));
        calls.addAll(filled(LISTED));
        calls.addAll(List.of(
                Call.of("submitDeliveryBatch", "clerk").on("batch"),
                Call.of("returnDeliveryBatch", "approver").on("batch").body(RETURN)));
        calls.addAll(filled(SELECTED));
        calls.add(Call.of("submitDeliveryBatch", "clerk").on("batch"));
        calls.addAll(filled(SELECTED));
        return calls;
    }

    /** Cash of a programme of its own; afterwards the insurance is again the programme that is spoken of. */
    private static List<Call> transferred() {
        return List.of(
                Call.of("createProgramme", "clerk").body(CASH).keeping("cash"),
                Call.of("submitProgramme", "clerk").on("cash"),
                Call.of("approveProgramme", "approver").on("cash"),
                Call.of("createDeliveryBatch", "clerk")
                        .body(BATCH.replace("${programme}", "${cash}"))
                        .keeping("paid"),
                Call.of("addDeliveryEntries", "clerk").on("paid").body(PAID),
                Call.of("submitDeliveryBatch", "clerk").on("paid"),
                Call.of("confirmDeliveryBatch", "approver").on("paid"),
                Call.of("listDeliveries", "clerk").query("batch", "${paid}").keeping("transfer", "/items/0/id"),
                Call.of("loadBankReturns", "clerk")
                        .query("region", "${region}")
                        .query("unit", "${unit}")
                        .body(RETURNS, "text/csv")
                        .keeping("upload"));
    }

    private static List<Call> confirmed() {
        var calls = filled(SELECTED);
        calls.add(Call.of("submitDeliveryBatch", "clerk").on("batch"));
        calls.add(Call.of("confirmDeliveryBatch", "approver").on("batch"));
        return calls;
    }

    private static List<Call> filled(String entries) {
        return new ArrayList<>(List.of(
                Call.of("createDeliveryBatch", "clerk").body(BATCH).keeping("batch"),
                Call.of("addDeliveryEntries", "clerk").on("batch").body(entries)));
    }

    /** One table a year and kind: another one is of another year. */
    private static List<Call> ofAnEarlierYear() {
        var earlier = "earlierBatch";
        return List.of(
                Call.of("createProgramme", "clerk")
                        .body(PROGRAMME.replace("\"fiscalYear\": 2025", "\"fiscalYear\": ${next:year}"))
                        .keeping("earlier")
                        .keeping("earlierYear", "/fiscalYear"),
                Call.of("submitProgramme", "clerk").on("earlier"),
                Call.of("approveProgramme", "approver").on("earlier"),
                Call.of("createDeliveryBatch", "clerk")
                        .body(BATCH.replace("${programme}", "${earlier}").replace("2025", "${earlierYear}"))
                        .keeping(earlier),
                Call.of("addDeliveryEntries", "clerk").on(earlier).body(SELECTED),
                Call.of("submitDeliveryBatch", "clerk").on(earlier),
                Call.of("confirmDeliveryBatch", "approver").on(earlier),
                Call.of("publishTable", "approver").body(TABLE.replace("2025", "${earlierYear}")));
    }

    private static Call registered() {
        return Call.of("registerHousehold", "clerk")
                .body(HOUSEHOLD)
                .keeping("household")
                .keeping("number", "/number")
                .keeping("member", "/members/0/id")
                .keeping("child", "/members/1/id");
    }

    /** A sample is drawn whole and never grows. */
    @Override
    public Set<String> fixedLists() {
        return Set.of("listSurveySample");
    }

    @Override
    public Map<String, List<Call>> growth() {
        var more = new ArrayList<>(List.of(registered()));
        more.addAll(confirmed());
        var waiting = applied();
        waiting.add(published().get(0));
        // Kept by a name of its own: objections are made to what is published.
        waiting.add(Call.of("draftNotice", "clerk").body(NOTICE).keeping("drafted"));
        var checked = enrolled();
        checked.add(reChecked());
        var growth = new HashMap<String, List<Call>>(Map.ofEntries(
                Map.entry(
                        "listRetentionRuns",
                        List.of(
                                retentionProposed(),
                                Call.of("returnRetentionRun", "approver")
                                        .on("retentionRun")
                                        .body(RETURN))),
                Map.entry("listUnserved", List.of(registered())),
                Map.entry("listEnrolments", applied()),
                Map.entry("listNotices", waiting),
                Map.entry("listObjections", List.of(objected())),
                Map.entry("listOverpayments", overpaid()),
                Map.entry("listReChecks", checked),
                Map.entry("listPublishedTables", ofAnEarlierYear()),
                Map.entry("listHouseholds", List.of(registered())),
                Map.entry(
                        "listChanges",
                        List.of(Call.of("createProgramme", "clerk").body(PROGRAMME))),
                Map.entry(
                        "listProgrammes",
                        List.of(Call.of("createProgramme", "clerk").body(PROGRAMME))),
                Map.entry(
                        "listDeliveryBatches",
                        List.of(Call.of("createDeliveryBatch", "clerk")
                                .body(BATCH)
                                .keeping("batch"))),
                Map.entry(
                        "listDeliveryEntries",
                        List.of(
                                registered(),
                                Call.of("addDeliveryEntries", "clerk")
                                        .on("batch")
                                        .body(SELECTED))),
                Map.entry("listDeliveries", more),
                Map.entry(
                        "listDisclosures",
                        List.of(Call.of("lookUpHousehold", "clerk").body("""
                                {"identityNumber": "${identity}"}"""))),
                Map.entry(
                        "listAmendments",
                        List.of(
                                registered(),
                                Call.of("proposeAmendment", "clerk")
                                        .body(AMENDMENT)
                                        .keeping("amendment"))),
                Map.entry("listClashes", List.of(registeredToddler())),
                Map.entry(
                        "listHouseholdVersions",
                        List.of(
                                Call.of("proposeAmendment", "clerk")
                                        .body(AMENDMENT)
                                        .keeping("amendment"),
                                Call.of("approveAmendment", "approver").on("amendment"))),
                Map.entry(
                        "listTodos",
                        List.of(
                                Call.of("createProgramme", "clerk")
                                        .body(PROGRAMME)
                                        .keeping("waiting"),
                                Call.of("submitProgramme", "clerk").on("waiting")))));
        growth.put(
                "listComplaints", List.of(Call.of("receiveComplaint", "clerk").body(OTHER_COMPLAINT)));
        growth.put("listSurveys", List.of(Call.of("drawSurvey", "clerk").body(SURVEY)));
        growth.put("readHouseholdLedger", confirmed());
        growth.put(
                "listClaims",
                List.of(Call.of("loadClaims", "clerk")
                        .query("region", "${region}")
                        .query("unit", "${unit}")
                        .body(CLAIMS, "text/csv")));
        return growth;
    }
}
