package org.jixiao.crash.machine;

import java.time.Duration;
import java.util.List;
import org.jixiao.crash.write.Ground;
import org.jixiao.crash.write.Tally;
import org.jixiao.crash.write.Wire;
import org.jixiao.local.Suite;
import org.jixiao.local.process.Console;
import org.jixiao.local.process.Failure;
import org.jixiao.local.process.Port;
import org.jixiao.local.service.Service;

/**
 * Fills the database's disk under the writers and empties it again. Refusals of writes are told by the writers' tally;
 * here is told how reads fared and how long it took until both went on.
 */
public final class FullDisk {

    /** From the moment in which there is room again. */
    private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(30);

    private static final Duration BEFORE = Duration.ofSeconds(3);
    private static final Duration FULL = Duration.ofSeconds(15);
    private static final String UNAVAILABLE = "503 unavailable";

    private final Suite suite;
    private final Supervisor supervisor;
    private final Outages outages;
    private final Tally tally;
    private final Wire wire;
    private final SmallDisk disk;

    public FullDisk(Suite suite, Supervisor supervisor, Outages outages, Tally tally, Wire wire) {
        this.suite = suite;
        this.supervisor = supervisor;
        this.outages = outages;
        this.tally = tally;
        this.wire = wire;
        this.disk = new SmallDisk(suite.postgres().directory());
    }

    public static boolean canBeTried(Suite suite) {
        return SmallDisk.canMount(suite.postgres().directory().getParent());
    }

    /** Before a folder of an earlier trial is deleted. */
    public static void clear(Suite suite) {
        SmallDisk.clear(suite.postgres().directory());
    }

    public void carryOut() throws InterruptedException {
        moveDatabase();
        Thread.sleep(BEFORE.toMillis());
        var budgets = "/api/v1/budgets?region=%s&unit=%s".formatted(Ground.REGION, Ground.UNIT);
        var programmes = "/api/v1/programmes?region=%s&unit=%s".formatted(Ground.REGION, Ground.UNIT);
        try (var budget = new Reader(wire, Service.BUDGET, budgets);
                var beneficiary = new Reader(wire, Service.BENEFICIARY, programmes)) {
            var readers = List.of(budget, beneficiary);
            keepFull(readers);
            recover(readers);
        }
    }

    private void moveDatabase() {
        supervisor.pauseDatabase(true);
        suite.postgres().stop();
        disk.moveIn();
        supervisor.pauseDatabase(false);
        awaitWrites(System.nanoTime(), "数据库迁到小磁盘后");
        Console.step("数据库已迁到小磁盘，剩余 %d KB", disk.freeKilobytes());
    }

    private void keepFull(List<Reader> readers) throws InterruptedException {
        var refusedBefore = tally.leftOpenSoFar(UNAVAILABLE);
        var writtenBefore = tally.acknowledgedSoFar();
        var restartsBefore = supervisor.restarts(Port.POSTGRES);
        var filled = System.nanoTime();
        var readsBefore = readers.stream().mapToLong(Reader::answered).sum();
        while (System.nanoTime() - filled < FULL.toNanos()) {
            disk.fill();
            Thread.sleep(100);
        }
        var refused = tally.leftOpenSoFar(UNAVAILABLE) - refusedBefore;
        Console.step(
                "磁盘写满 %d 秒：写入被拒（503）%d 次，仍写成 %d 笔；读取成功 %d 次、失败 %d 次；PostgreSQL 由监护重启 %d 次",
                FULL.toSeconds(),
                refused,
                tally.acknowledgedSoFar() - writtenBefore,
                readers.stream().mapToLong(Reader::answered).sum() - readsBefore,
                readers.stream().mapToLong(Reader::failed).sum(),
                supervisor.restarts(Port.POSTGRES) - restartsBefore);
        if (refused == 0) {
            tally.breach("磁盘写满时没有一次写入被拒：试验没有奏效");
        }
    }

    private void recover(List<Reader> readers) {
        var emptied = System.nanoTime();
        disk.empty();
        var writes = awaitWrites(emptied, "腾出空间后");
        while (!readers.stream().allMatch(reader -> reader.hasReadSince(emptied))) {
            requireInTime(emptied, "腾出空间后的读取");
        }
        Console.step(
                "腾出空间后 %s 两个服务都写成、%s 都读到；读取最长中断 %s",
                Outages.seconds(writes),
                Outages.seconds(since(emptied)),
                readers.stream()
                        .map(Reader::longestGap)
                        .max(Duration::compareTo)
                        .map(Outages::seconds)
                        .orElse("无"));
    }

    private Duration awaitWrites(long from, String when) {
        var written = outages.watch();
        while (!outages.isOver(written)) {
            requireInTime(from, when + "的写入");
        }
        return since(from);
    }

    private void requireInTime(long from, String what) {
        if (since(from).compareTo(RECOVERY_LIMIT) > 0) {
            throw new Failure("%s 在 %d 秒内没有恢复。".formatted(what, RECOVERY_LIMIT.toSeconds()));
        }
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("被中断。", e);
        }
    }

    private static Duration since(long instant) {
        return Duration.ofNanos(System.nanoTime() - instant);
    }
}
