package org.jixiao.evaluation.targetset;

import java.util.Optional;
import java.util.UUID;
import org.jixiao.evaluation.targetset.DraftTargetSet.Inherited;

/** Gives a draft what the library says of the indicators that it cites. */
public interface Inheritance {

    Optional<Inherited> inherited(UUID libraryIndicator);

    default DraftTargetSet filled(DraftTargetSet draft) {
        return draft.with(draft.indicators().stream()
                .map(it -> it.library() == null
                        ? it
                        : inherited(it.library()).map(it::filledFrom).orElse(it))
                .toList());
    }
}
