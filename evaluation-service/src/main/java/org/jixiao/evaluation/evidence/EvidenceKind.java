package org.jixiao.evaluation.evidence;

/** What a file is (佐证材料类型), from the strongest to the weakest. */
public enum EvidenceKind {
    /** 直接文件: an official document that states the value. */
    DIRECT,
    /** 工作资料: what came about in doing the work. */
    WORKING,
    /** 原始凭证: receipts, lists of signatures. */
    VOUCHER,
    /** 说明: a statement of the unit itself. */
    STATEMENT
}
