package org.jixiao.evaluation.targetset;

/** Says what was known on the day on which a new baseline is sealed. */
public interface Witness {

    KnownThen known(TargetSet earlier);
}
