package org.jixiao.report.narrative;

/** A name that a template asks a snapshot for. */
record Reference(Sort sort, String name) {

    enum Sort {
        FACT,
        LAST_YEARS_FACT,
        /** Of each project of a list, whatever stands around it. */
        PROJECTS_FACT,
        VALUE,
        LIST,
        /** {@code projects funded}: a value of each item of a list. */
        VALUE_OF_ITEM,
        LABEL
    }

    static Reference fact(String name, boolean lastYear) {
        return new Reference(lastYear ? Sort.LAST_YEARS_FACT : Sort.FACT, name);
    }
}
