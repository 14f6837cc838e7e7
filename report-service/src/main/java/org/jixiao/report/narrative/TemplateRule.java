package org.jixiao.report.narrative;

/** What is asked of a template before it may be published. The ids are an API. */
enum TemplateRule {
    /** Size, in characters and lines. */
    T1,
    /** Control characters. */
    T2,
    /** Characters that nobody sees, or that turn the direction of the text. */
    T3,
    /** Directives. */
    T4,
    /** What is opened is closed, and nothing else. */
    T5,
    /** Tokens, formats, lists and conditions that can be read. */
    T6,
    /** Facts that snapshots freeze. */
    T7,
    /** Values, lists and labels that are there. */
    T8,
    /** No figure is typed. */
    T9,
    /** Where a line may stand; the shape of tables. */
    T10,
    /** Title, signature and date. */
    T11,
    /** How deep blocks may lie within each other. */
    T12
}
