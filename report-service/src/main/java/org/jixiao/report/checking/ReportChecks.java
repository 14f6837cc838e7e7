package org.jixiao.report.checking;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jixiao.common.fact.Digest;
import org.jixiao.common.problem.Refusal;
import org.jixiao.report.checking.reading.Unreadable;
import org.jixiao.report.checking.reading.UploadedReport;
import org.jixiao.report.checking.rule.Checker;
import org.jixiao.report.checking.rule.Recorded;
import org.jixiao.report.checking.text.SourceText;

/** Checks files, a few at a time and each within a time, so that no file keeps the service from its other work. */
@ApplicationScoped
class ReportChecks {

    private static final int WAITS = 10;

    private final Semaphore places;
    private final Duration most;

    ReportChecks(
            @ConfigProperty(name = "jixiao.report.checks.workers", defaultValue = "2") int workers,
            @ConfigProperty(name = "jixiao.report.checks.most", defaultValue = "PT20S") Duration most) {
        this.places = new Semaphore(workers);
        this.most = most;
    }

    /** @param recorded what is on record of the department, or nothing where the text alone is read */
    CheckedReport check(byte[] file, Optional<Recorded> recorded) {
        return checked(file, recorded).answer();
    }

    /** With the text that was read, for those who show it; it is kept no longer than the answer. */
    record Checked(SourceText source, CheckedReport answer) {}

    Checked checked(byte[] file, Optional<Recorded> recorded) {
        if (file.length == 0) {
            throw Refusal.of(
                    CheckProblem.NO_FILE, "请上传要检查的报告：纯文本放在请求体，文件用 multipart/form-data 的 file 一项", "Send the report");
        }
        take();
        var work = new CompletableFuture<Checked>();
        var worker = new Thread(() -> run(file, recorded, work), "report-check");
        worker.setDaemon(true);
        worker.start();
        return await(work, worker);
    }

    private void take() {
        try {
            if (!places.tryAcquire(WAITS, TimeUnit.SECONDS)) {
                throw Refusal.of(CheckProblem.BUSY, "正在检查其他报告，请稍后重试", "Try again in a moment");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void run(byte[] file, Optional<Recorded> recorded, CompletableFuture<Checked> work) {
        try {
            var source = UploadedReport.read(file);
            var findings =
                    recorded.map(records -> Checker.check(source, records)).orElseGet(() -> Checker.check(source));
            work.complete(new Checked(source, CheckedReport.of(Digest.text(sha256(file)), source, findings)));
        } catch (Unreadable | RuntimeException | StackOverflowError failed) {
            work.completeExceptionally(failed);
        } finally {
            places.release();
        }
    }

    private static byte[] sha256(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private Checked await(CompletableFuture<Checked> work, Thread worker) {
        try {
            return work.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            // A worker that goes on keeps its place until it ends: what is refused is the next file, not the service.
            worker.interrupt();
            throw Refusal.of(
                    CheckProblem.TOO_SLOW, "检查超过 " + most.toSeconds() + " 秒，请拆分报告后再检查", "The check took too long");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Unreadable unreadable) {
                throw Refusal.of(
                        CheckProblem.UNREADABLE,
                        unreadable.reason().zh(),
                        unreadable.reason().en());
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
