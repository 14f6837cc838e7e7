package org.jixiao.report.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jixiao.common.fact.Fact;
import org.jixiao.report.narrative.Narrative;
import org.jixiao.report.narrative.Origin;
import org.jixiao.report.narrative.Passages;
import org.jixiao.report.narrative.Passages.Passage;
import org.jixiao.report.snapshot.FrozenNames;

/** Where each place of a report comes from: from its text with the quotes, and the facts of its snapshot. */
final class Provenance {

    private final List<Passage> passages;

    Provenance(Narrative narrative) {
        passages = Passages.of(narrative);
    }

    ProvenanceView.Counts counts() {
        return new ProvenanceView.Counts(
                of(Origin.MEASURED), of(Origin.TYPED), of(Origin.RECORDED), of(Origin.FIXED), (int) passages.stream()
                        .filter(passage -> passage.origin() == Origin.TYPED)
                        .map(passage -> Origin.field(passage.quote()).orElseThrow() + " " + plain(passage.text()))
                        .distinct()
                        .count());
    }

    private int of(Origin origin) {
        return (int)
                passages.stream().filter(passage -> passage.origin() == origin).count();
    }

    /** The same text ends with a full stop in one sentence and without in another. */
    private static String plain(String text) {
        return text.replaceFirst("。$", "");
    }

    List<ProvenanceView.Filled> places() {
        return passages.stream()
                .map(passage -> new ProvenanceView.Filled(
                        passage.place().block(),
                        passage.place().row(),
                        passage.place().cell(),
                        passage.text(),
                        passage.origin(),
                        passage.quote().token(),
                        passage.origin() == Origin.TYPED
                                ? Origin.field(passage.quote()).orElseThrow()
                                : null,
                        passage.quote().facts()))
                .toList();
    }

    /** @param frozen the facts of the snapshot; the first of a digest is the fact itself, they are all the same */
    List<ProvenanceView.Quoted> facts(List<Fact> frozen) {
        var byDigest =
                frozen.stream().collect(Collectors.toMap(Fact::digest, Function.identity(), (first, same) -> first));
        var quoted = new LinkedHashMap<String, Integer>();
        passages.forEach(passage -> passage.quote().facts().forEach(digest -> quoted.merge(digest, 1, Integer::sum)));
        return quoted.entrySet().stream()
                .map(entry -> quoted(byDigest.get(entry.getKey()), entry))
                .toList();
    }

    private static ProvenanceView.Quoted quoted(Fact fact, Map.Entry<String, Integer> quote) {
        if (fact == null) {
            // Snapshots once held the first of several readings of a fact alone; the digest still finds it at its
            // owner.
            return ProvenanceView.Quoted.unheld(quote.getKey(), quote.getValue());
        }
        return new ProvenanceView.Quoted(
                fact.digest(),
                fact.name(),
                FrozenNames.serviceOf(fact.name()).orElse(null),
                fact.value(),
                fact.unitOfMeasure(),
                fact.asOf(),
                fact.knownAt(),
                fact.rows(),
                fact.source(),
                quote.getValue());
    }
}
