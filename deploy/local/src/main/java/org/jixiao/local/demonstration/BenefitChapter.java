package org.jixiao.local.demonstration;

import static org.jixiao.local.identity.Person.APPROVER_725001;
import static org.jixiao.local.identity.Person.CLERK_725001;
import static org.jixiao.local.service.Service.BENEFICIARY;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.jixiao.local.demonstration.Acts.Resource;
import org.jixiao.local.demonstration.Acts.When;
import org.jixiao.local.demonstration.Gateway.Target;
import org.jixiao.local.demonstration.registry.DemoRegistry;
import org.jixiao.local.demonstration.registry.HouseholdCsv;
import org.jixiao.local.process.Console;
import org.jixiao.local.process.Failure;

/** Who was reached: the registry as a file, the programmes and their standards, and the confirmed deliveries. */
final class BenefitChapter {

    private static final Resource PROGRAMMES = new Resource(BENEFICIARY, "/api/v1/programmes");
    private static final Resource BATCHES = new Resource(BENEFICIARY, "/api/v1/delivery-batches");
    private static final int IMPORT_LIMIT_SECONDS = 180;

    private final Acts acts;
    private final Scenario scenario;

    BenefitChapter(Acts acts, Scenario scenario) {
        this.acts = acts;
        this.scenario = scenario;
    }

    void enter() {
        registry();
        scenario.read("programmes").forEach(this::programme);
        scenario.read("batches").forEach(this::batch);
    }

    private void registry() {
        var when = When.of("2025-01-20", CLERK_725001, "registry", "导入户籍台账（2607户投保家庭、92户特殊家庭、5户学生家庭）");
        acts.enter(when, () -> {
            var path = "/api/v1/imports?kind=households&region=130109&unit=725001&dryRun=false";
            var headers = new HashMap<>(acts.once(when));
            headers.put("Content-Type", "text/csv; charset=UTF-8");
            var job = acts.gateway()
                    .post(
                            new Target(CLERK_725001, BENEFICIARY, path),
                            HouseholdCsv.of(DemoRegistry.generate().households()),
                            headers)
                    .id();
            awaitDone(job);
            return job;
        });
    }

    private void awaitDone(String job) {
        for (var second = 0; second < IMPORT_LIMIT_SECONDS; second++) {
            var state = acts.gateway()
                    .read(CLERK_725001, BENEFICIARY, "/api/v1/imports/" + job)
                    .json();
            var status = state.path("status").asText();
            if (status.equals("done") && state.path("rejected").asInt() == 0) {
                Console.step(
                        "      共 %d 行，登记 %d 户",
                        state.path("rows").asInt(), state.path("accepted").asInt());
                return;
            }
            if (status.equals("done") || status.equals("failed")) {
                throw new Failure("户籍台账导入未全部成功：" + state);
            }
            pause();
        }
        throw new Failure("户籍台账导入在 %d 秒内没有完成。".formatted(IMPORT_LIMIT_SECONDS));
    }

    private void programme(JsonNode programme) {
        var step = "programme." + programme.path("key").textValue();
        var title = "设立补助项目：" + programme.at("/body/name").textValue();
        var when = When.of("2024-11-12", CLERK_725001, step, title);
        acts.create(when, PROGRAMMES, programme.path("body"));
        acts.advance(when.then(CLERK_725001, "submission", "提交"), PROGRAMMES, step, "submission");
        acts.advance(when.after(2).then(APPROVER_725001, "approval", "审批"), PROGRAMMES, step, "approval");
    }

    private void batch(JsonNode batch) {
        var step = "batch." + batch.path("key").textValue();
        var body = batch.path("body");
        var when = When.of(
                body.path("deliveredOn").textValue(),
                CLERK_725001,
                step,
                "登记发放批次：" + body.path("name").textValue());
        acts.create(when, BATCHES, body);
        var entries = batch.path("entries");
        acts.advance(when.then(CLERK_725001, "entries", "登记发放明细"), BATCHES, step, "entries", entries);
        acts.advance(when.then(CLERK_725001, "submission", "提交"), BATCHES, step, "submission");
        link(
                when.then(CLERK_725001, "payment", "关联支付"),
                step,
                batch.path("payment").textValue());
        acts.advance(when.after(1).then(APPROVER_725001, "approval", "确认"), BATCHES, step, "approval");
    }

    /** The treasury paid before; a batch that is linked to its payment needs no money again. */
    private void link(When when, String ofStep, String voucher) {
        acts.enter(when, () -> {
            var batch = BATCHES.at(acts.id(ofStep));
            var headers = new HashMap<>(acts.once(when));
            headers.put("If-Match", acts.read(when.by(), batch).etag());
            var body = Acts.json(Map.of("payment", acts.id("payment." + voucher), "voucherNo", voucher));
            var target = new Target(when.by(), BENEFICIARY, batch.at("payment").path());
            acts.gateway().put(target, body.toString(), headers);
            return "done";
        });
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("被中断。", e);
        }
    }
}
