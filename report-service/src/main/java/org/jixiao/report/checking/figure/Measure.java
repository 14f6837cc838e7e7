package org.jixiao.report.checking.figure;

/** What a figure measures; only figures of one measure and unit are ever compared. */
public enum Measure {
    /** 元, whatever it was written in. */
    MONEY,
    /** 元 for each person, household, year …: a price, never a part of a sum. */
    PRICE,
    /** %, also 百分之…. */
    PERCENT,
    /** 个百分点: a difference of percentages. */
    POINTS,
    /** 分. */
    SCORE,
    /** Things that are counted, by their measure word. */
    COUNT,
    /** A number without a unit. */
    BARE
}
