package org.jixiao.report.checking.rule;

/** One thing that can be wrong with a report. Stateless: it reads, and tells what it finds. */
interface Rule {

    /** C and two digits; never used again for another rule. */
    String id();

    void check(Reading reading, Findings findings);
}
