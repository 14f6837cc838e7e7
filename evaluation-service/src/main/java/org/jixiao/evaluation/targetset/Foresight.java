package org.jixiao.evaluation.targetset;

import org.jixiao.evaluation.rulepack.PublishedPack;

/** Reads the past of what the indicators are bound to. */
public interface Foresight {

    Outlook of(TargetSet set, PublishedPack pack);
}
