package org.jixiao.report.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jixiao.common.fact.Fact;
import org.jixiao.common.identity.Caller;
import org.jixiao.report.narrative.Narrative;
import org.jixiao.report.narrative.Narrative.Quote;
import org.jixiao.report.narrative.Narrative.Row;
import org.jixiao.report.reports.Narratives;
import org.jixiao.report.reports.Report;
import org.jixiao.report.snapshot.SnapshotRepository;

/** What of a report the public may read. */
@ApplicationScoped
class PublicEditions {

    private final SnapshotRepository snapshots;
    private final Narratives narratives;
    private final ObjectMapper json;
    private final Caller caller;

    PublicEditions(SnapshotRepository snapshots, Narratives narratives, ObjectMapper json, Caller caller) {
        this.snapshots = snapshots;
        this.narratives = narratives;
        this.json = json;
        this.caller = caller;
    }

    /** @param k the smallest count that is stated */
    PublicEdition of(Report report, int k) {
        var narrative = narratives.of(report);
        var quoted = quotedDigests(narrative);
        var facts = facts(report).stream()
                .filter(fact -> quoted.contains(fact.digest()))
                .toList();
        return PublicEdition.of(narrative, new Withholding(facts, k).digests(), k);
    }

    private List<Fact> facts(Report report) {
        var facts = new ArrayList<Fact>();
        for (var fact : snapshots
                .require(report.snapshotId(), caller.scope())
                .frozen()
                .tree()
                .path("facts")) {
            facts.add(read(fact));
        }
        return facts;
    }

    private Fact read(JsonNode fact) {
        try {
            return json.treeToValue(fact, Fact.class);
        } catch (JsonProcessingException corrupt) {
            throw new IllegalStateException("a fact of a snapshot cannot be read", corrupt);
        }
    }

    private static Set<String> quotedDigests(Narrative narrative) {
        var digests = new HashSet<String>();
        narrative.blocks().stream()
                .flatMap(block -> Stream.concat(quotes(block.quotes()), tableQuotes(block)))
                .forEach(quote -> digests.addAll(quote.facts()));
        return digests;
    }

    private static Stream<Quote> tableQuotes(Narrative.Block block) {
        if (block.table() == null) {
            return Stream.empty();
        }
        var rows = Stream.concat(
                block.table().header().stream(), block.table().groups().stream().flatMap(List::stream));
        return rows.map(Row::cells).flatMap(List::stream).flatMap(cell -> quotes(cell.quotes()));
    }

    private static Stream<Quote> quotes(List<Quote> quotes) {
        return quotes == null ? Stream.empty() : quotes.stream();
    }
}
