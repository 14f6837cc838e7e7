package org.jixiao.crash.write;

import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** What the writers counted on their way, and what they were told that nobody may be told. */
public final class Tally {

    /** Enough to see what is wrong; a broken suite would give thousands. */
    private static final int MOST_BREACHES = 50;

    private final LongAdder requests = new LongAdder();
    private final LongAdder acknowledged = new LongAdder();
    private final LongAdder repetitions = new LongAdder();
    private final LongAdder replayed = new LongAdder();
    private final LongAdder twins = new LongAdder();
    private final LongAdder echoes = new LongAdder();
    private final ConcurrentMap<String, LongAdder> refusals = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, LongAdder> openings = new ConcurrentHashMap<>();
    private final Queue<String> breaches = new ConcurrentLinkedQueue<>();

    void requested(boolean again) {
        requests.increment();
        if (again) {
            repetitions.increment();
        }
    }

    void acknowledged() {
        acknowledged.increment();
    }

    /** A repetition was told that the write had happened before, though its answer was lost. */
    void replayed() {
        replayed.increment();
    }

    void doubled() {
        twins.increment();
    }

    void echoed() {
        echoes.increment();
    }

    void refused(String slug) {
        refusals.computeIfAbsent(slug, any -> new LongAdder()).increment();
    }

    /** An attempt that left open whether the write happened. */
    void leftOpen(String why) {
        openings.computeIfAbsent(why, any -> new LongAdder()).increment();
    }

    public void breach(String evidence) {
        if (breaches.size() < MOST_BREACHES) {
            breaches.add(evidence);
        }
    }

    public long acknowledgedSoFar() {
        return acknowledged.sum();
    }

    public long leftOpenSoFar(String why) {
        var count = openings.get(why);
        return count == null ? 0 : count.sum();
    }

    public Iterable<String> breaches() {
        return breaches;
    }

    public Map<String, Object> figures() {
        var figures = new java.util.LinkedHashMap<String, Object>();
        figures.put("请求", requests.sum());
        figures.put("确认（2xx）", acknowledged.sum());
        figures.put("重试", repetitions.sum());
        figures.put("应答丢失而实已办成、凭原键取回", replayed.sum());
        figures.put("同时双击", twins.sum());
        figures.put("办成后再次提交（须原样重放）", echoes.sum());
        figures.put("按规则拒绝", new TreeMap<>(refusals));
        figures.put("结果不明的应答", new TreeMap<>(openings));
        return figures;
    }
}
