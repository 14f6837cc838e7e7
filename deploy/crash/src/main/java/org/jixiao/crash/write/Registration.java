package org.jixiao.crash.write;

import static org.jixiao.local.identity.Person.CLERK_725001;
import static org.jixiao.local.service.Service.BENEFICIARY;

import java.io.IOException;
import java.util.List;
import org.jixiao.local.demonstration.registry.DemoHousehold;
import org.jixiao.local.demonstration.registry.DemoRegistry;
import org.jixiao.local.demonstration.registry.HouseholdCsv;
import org.jixiao.local.process.Failure;

/** Synthetic households, registered as a clerk would: by an import, whose end is waited for. */
final class Registration {

    private static final int HOUSEHOLDS = 60;
    private static final int IMPORT_LIMIT_SECONDS = 90;

    private final Wire wire;

    Registration(Wire wire) {
        this.wire = wire;
    }

    /** @return their numbers */
    List<String> households() {
        var households = DemoRegistry.generate().insured().subList(0, HOUSEHOLDS);
        var path =
                "/api/v1/imports?kind=households&region=%s&unit=%s&dryRun=false".formatted(Ground.REGION, Ground.UNIT);
        try {
            var job = wire.upload(CLERK_725001, BENEFICIARY, path, HouseholdCsv.of(households));
            awaitDone(job);
        } catch (IOException e) {
            throw new Failure("户籍台账导入没有应答：" + e, e);
        }
        return households.stream().map(DemoHousehold::number).toList();
    }

    private void awaitDone(Answer job) {
        if (!job.isSuccess()) {
            throw new Failure("户籍台账导入得到 %d：%s".formatted(job.status(), job.text()));
        }
        var path = "/api/v1/imports/" + job.json().path("id").asText();
        for (var second = 0; second < IMPORT_LIMIT_SECONDS; second++) {
            var state = wire.read(CLERK_725001, BENEFICIARY, path).json();
            if (state.path("status").asText().equals("done")
                    && state.path("rejected").asInt() == 0) {
                return;
            }
            if (!state.path("status").asText().matches("queued|running")) {
                throw new Failure("户籍台账导入未全部成功：" + state);
            }
            pause();
        }
        throw new Failure("户籍台账导入在 %d 秒内没有完成。".formatted(IMPORT_LIMIT_SECONDS));
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
