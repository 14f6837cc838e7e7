package org.jixiao.evaluation.evidence;

/** Of which step of the year a file is proof: why a target was set, how it is going, what came of it. */
public enum EvidenceStage {
    TARGET,
    MONITORING,
    EVALUATION
}
